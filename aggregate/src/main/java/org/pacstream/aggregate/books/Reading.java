package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import org.pacstream.aggregate.total.Sum;

/** What is read of the levels of an extent; of each the largest holds. */
enum Reading {
  LOW {
    @Override
    Held held(Span span, boolean lasting) {
      return span.disputed() ? null : new Held(span.sum().low(), 0, lasting);
    }

    @Override
    Sum sum(Held held) {
      return Sum.of(held.amount(), BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }
  },
  BEST {
    @Override
    Held held(Span span, boolean lasting) {
      return span.disputed() ? null : new Held(span.sum().best(), span.sum().open(), lasting);
    }

    @Override
    Sum sum(Held held) {
      return Sum.of(BigDecimal.ZERO, held.amount(), BigDecimal.ZERO, held.open());
    }
  },
  HIGH {
    @Override
    Held held(Span span, boolean lasting) {
      return new Held(span.sum().high(), 0, lasting);
    }

    @Override
    Sum sum(Held held) {
      return Sum.of(BigDecimal.ZERO, BigDecimal.ZERO, held.amount(), 0);
    }
  };

  /** Null when the level counts nothing then. */
  abstract Held held(Span span, boolean lasting);

  abstract Sum sum(Held held);

  /** No span of the level has more. */
  BigDecimal most(LevelFigure figure) {
    return this == HIGH ? figure.high() : figure.value();
  }

  /** What a level brings, by time; what later only grows is lasting. */
  List<Stretch<Held>> stretches(LevelFigure figure) {
    var stretches = new ArrayDeque<Stretch<Held>>();
    List<Span> spans = figure.spans();
    Stretch<Held> next = null;
    for (int i = spans.size() - 1; i >= 0; i--) {
      next = stretch(spans.get(i), next);
      if (next != null) {
        if (!stretches.isEmpty() && stretches.peek().isPartOf(next)) {
          stretches.pop();
        }
        stretches.push(next);
      }
    }
    return List.copyOf(stretches);
  }

  /**
   * @param next what comes right after it; null when nothing does
   */
  private Stretch<Held> stretch(Span span, Stretch<Held> next) {
    Held held = held(span, true);
    if (held == null) {
      return null;
    }
    boolean grows = next != null && next.held().lasting() && !held.exceeds(next.held());
    if (span.to() == Hours.NEVER || grows) {
      return new Stretch<>(span.from(), Hours.NEVER, held);
    }
    boolean goesOn = next != null && !next.held().lasting() && held.matches(next.held());
    return new Stretch<>(span.from(), goesOn ? next.to() : span.to(), held(span, false));
  }
}
