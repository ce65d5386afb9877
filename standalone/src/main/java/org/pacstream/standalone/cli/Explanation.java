package org.pacstream.standalone.cli;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.Carried;
import org.pacstream.aggregate.total.Doubt;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.ExtentTree;
import org.pacstream.aggregate.total.Fact;
import org.pacstream.aggregate.total.Level;
import org.pacstream.aggregate.total.Mention;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Told;
import org.pacstream.schemas.MeasureTotal;

/** Why a subject's totals are what they are, for people: from the figure down to the sentences. */
final class Explanation {
  private final List<String> lines = new ArrayList<>();
  private final String currency;

  private Explanation(String currency) {
    this.currency = currency;
  }

  static List<String> lines(SubjectAccounts subject) {
    var lines = new ArrayList<String>();
    var ids = new ArrayList<String>(List.of(subject.subject().id()));
    ids.addAll(subject.fecIds());
    lines.add(
        Printable.line(
            "%s: %s %s"
                .formatted(subject.name(), word(subject.subject().type()), String.join(" ", ids))));
    if (subject.accounts().isEmpty()) {
      lines.add("nothing that is said of it counts");
    }
    for (Account account : subject.accounts()) {
      lines.add("");
      var explanation = new Explanation(account.key().currency());
      account.measureTotals().forEach(explanation::measure);
      explanation.extent(account.tree(), "");
      lines.addAll(explanation.lines);
    }
    return lines;
  }

  private void measure(MeasureTotal total) {
    lines.add(
        "%d %s: %s; %s, %s, %s; %s to %s"
            .formatted(
                total.getCycle(),
                word(total.getMeasure()),
                sum(Sum.of(total.getFigure())),
                count(total.getFacts(), "fact"),
                count(total.getReports(), "report"),
                count(total.getSources(), "source"),
                total.getFirst().atZone(ZoneOffset.UTC).toLocalDate(),
                total.getLast().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private void extent(ExtentTree extent, String indent) {
    String name = extent.id().isEmpty() ? "all" : Printable.line(extent.name());
    String parts =
        extent.levels().isEmpty()
            ? ""
            : " (running totals %s, by facts and parts %s)"
                .formatted(sum(extent.level()), sum(extent.within()));
    if (isBalances(extent)) {
      parts = " (latest balance %s)".formatted(sum(extent.level()));
    }
    lines.add(indent + name + ": " + sum(extent.known()) + parts);
    String inner = indent + "  ";
    extent.levels().forEach(level -> level(level, inner));
    extent.facts().forEach(fact -> fact(fact, inner));
    extent.doubts().forEach(doubt -> doubt(doubt, inner));
    extent.parts().forEach(part -> extent(part, inner));
  }

  private static boolean isBalances(ExtentTree extent) {
    return extent.levels().stream().anyMatch(Level::isBalance);
  }

  private void fact(Fact fact, String indent) {
    String times = fact.times() == 1 ? "" : ", %d times".formatted(fact.times());
    lines.add(
        "%sfact: %s%s (%s)"
            .formatted(
                indent, sum(fact.sum()), times, count(Mention.sources(fact.mentions()), "source")));
    String inner = indent + "  ";
    told("says", fact.told(), inner);
    fact.agreeing().forEach(told -> told("agrees", told, inner));
    fact.variants().forEach(variant -> carried("varies", variant, inner));
    fact.doubtful().forEach(doubt -> doubt(doubt, inner));
  }

  private void doubt(Doubt doubt, String indent) {
    carried("doubtful, a slip of " + figures(doubt.against()), doubt.figure(), indent);
  }

  private void level(Level level, String indent) {
    String what =
        level.isBalance()
            ? "balance"
            : level.isSingle() ? "single that repeats one" : "running total";
    String doubt = level.isDisputed() ? ", doubtful against " + figures(level.against()) : "";
    lines.add(
        "%s%s: %s since %s (%s)%s"
            .formatted(
                indent,
                what,
                sum(level.sum()),
                level.start(),
                count(level.figure().sources(), "source"),
                doubt));
    level.figure().statements().forEach(told -> told("says", told, indent + "  "));
  }

  private void carried(String what, Carried figure, String indent) {
    lines.add(
        "%s%s: %s (%s)"
            .formatted(indent, what, sum(figure.sum()), count(figure.sources(), "source")));
    figure.statements().forEach(told -> told("says", told, indent + "  "));
  }

  private String figures(List<Carried> figures) {
    return figures.stream().map(figure -> sum(figure.sum())).collect(Collectors.joining(", "));
  }

  private void told(String how, Told told, String indent) {
    lines.add(indent + how + ": " + said(told.statement()));
    for (Mention mention : told.mentions()) {
      lines.add(
          "%s  %s #%d, %s, %s: %s"
              .formatted(
                  indent,
                  Printable.line(mention.articleId()),
                  mention.position(),
                  mention.published(),
                  mention.outlet().isEmpty() ? "unknown outlet" : Printable.line(mention.outlet()),
                  Printable.line(mention.evidence())));
    }
  }

  private String said(Statement statement) {
    var said = new ArrayList<String>();
    said.add(amount(statement) + " " + word(statement.flow()));
    if (statement.additional()) {
      said.add("another");
    }
    end(said, "from", statement.payer());
    end(said, "to", statement.recipient());
    String stance = statement.stance() == null ? "about" : word(statement.stance());
    end(said, stance, statement.candidate());
    Period period = statement.period();
    if (period != null) {
      said.add("in " + period.begin() + "/" + period.end().minusDays(1));
    }
    return String.join(", ", said);
  }

  private static void end(List<String> said, String word, End end) {
    if (end != null) {
      said.add(word + " " + Printable.line(end.id()));
    }
  }

  /** The figure as printed, with the unit to which it is rounded. */
  private String amount(Statement statement) {
    Sum sum = statement.quantity().sum();
    String figure =
        switch (statement.quantity().bound()) {
          case AT_LEAST -> "at least " + money(sum.best());
          case AT_MOST -> "at most " + money(sum.best());
          case ABOUT -> "about " + money(sum.best());
          case RANGE -> money(sum.low()) + " to " + money(sum.high());
          default -> money(sum.best());
        };
    return figure + " (in units of " + money(statement.quantity().unit()) + ")";
  }

  private String sum(Sum sum) {
    String text = money(sum.best());
    if (sum.low().compareTo(sum.best()) != 0) {
      text += ", low " + money(sum.low());
    }
    if (sum.high().compareTo(sum.best()) != 0) {
      text += ", high " + money(sum.high());
    }
    return sum.open() == 0 ? text : text + ", " + count(sum.open(), "open end");
  }

  private String money(BigDecimal amount) {
    return TotalsTable.money(amount, currency);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
