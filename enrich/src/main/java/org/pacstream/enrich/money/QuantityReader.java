package org.pacstream.enrich.money;

import java.math.BigDecimal;
import org.pacstream.enrich.money.Lexicon.Match;

/** Reads the number that begins at a lexeme. */
final class QuantityReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(19);

  private static final long NUMERALS = Role.bits(Role.NUMBER, Role.HUNDRED, Role.SCALE, Role.WHOLE);

  /** Lexemes of one number: more are no number a text prints. */
  private static final int LONGEST = 40;

  private final String original;
  private final Lexemes lexemes;
  private final LanguageRules rules;

  QuantityReader(String original, Lexemes lexemes, LanguageRules rules) {
    this.original = original;
    this.lexemes = lexemes;
    this.rules = rules;
  }

  /** The number that begins at a lexeme where one may, or null. */
  Quantity read(int begin) {
    return new Reading(begin).read();
  }

  private Match at(int at, Role role) {
    return rules.lexicon.at(lexemes, at, role);
  }

  /**
   * One number while it is read: total of finished scales, group before the next, digit pending.
   */
  private final class Reading {
    private final int begin;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private BigDecimal pending;
    private BigDecimal scale = BigDecimal.ONE;
    private BigDecimal unit;
    private BigDecimal plus;
    private boolean figure;
    private boolean grouped;
    private boolean words;
    private boolean whole;
    private boolean more;

    Reading(int begin) {
      this.begin = begin;
      this.at = begin;
    }

    Quantity read() {
      if (!start()) {
        return null;
      }
      boolean going = true;
      while (going && at < lexemes.size() && at - begin < LONGEST) {
        going = hundred() || scale() || fraction() || more() || tens() || smaller();
      }
      BigDecimal value = total.add(groupValue());
      if (plus != null || value.signum() <= 0 || value.compareTo(LARGEST) >= 0) {
        return null;
      }
      boolean plain = figure && !words;
      return new Quantity(begin, at, value, scale, unit(value), plain, grouped, whole, more);
    }

    private BigDecimal groupValue() {
      return pending == null ? group : group.add(pending);
    }

    private BigDecimal unit(BigDecimal value) {
      if (unit != null) {
        return unit.compareTo(scale) == 0 ? unit.max(roundOf(value)) : unit;
      }
      int zeros = Math.min(3, zeros(value));
      return value.scale() > 0
          ? BigDecimal.ONE.movePointLeft(value.scale())
          : BigDecimal.TEN.pow(zeros);
    }

    /**
     * What a number told in myriads, lakhs or crores is rounded to: 200万 is as round as two
     * million, for its zeros would stand there too. At most the thousands' scale above.
     */
    private BigDecimal roundOf(BigDecimal value) {
      int digits = zeros(scale);
      int above = digits + Math.floorMod(-digits, 3);
      return BigDecimal.TEN.pow(Math.min(above, zeros(value)));
    }

    private static int zeros(BigDecimal number) {
      return Math.max(0, -number.stripTrailingZeros().scale());
    }

    private boolean start() {
      Lexeme first = lexemes.get(begin);
      if (first.isFigure()) {
        return figure();
      }
      if (isVague()) {
        return false;
      }
      Match fraction = at(begin, Role.FRACTION);
      if (fraction != null) {
        at = fraction.end();
        int from = afterHyphen();
        Match scaled = at(from, Role.SCALE);
        if (scaled == null) {
          scaled = at(from, Role.WHOLE);
        }
        if (scaled == null) {
          return false;
        }
        words = true;
        at = scaled.end();
        finish(fraction.value(), scaled.value());
        return true;
      }
      Match added = at(begin, Role.PLUS);
      if (added != null) {
        at = added.end();
        if (at >= lexemes.size()) {
          return false;
        }
        boolean number = lexemes.get(at).isFigure() ? figure() : numberWord();
        words = true;
        pending = number ? pending.add(added.value()) : null;
        return number;
      }
      return whole() || numberWord() || article() || hundredAlone();
    }

    /** "several" stands before the number or before the words of it that were passed over. */
    private boolean isVague() {
      int from = begin;
      while (from > 0 && begin - from < LONGEST) {
        if (rules.lexicon.before(lexemes, from, Role.VAGUE) != null) {
          return true;
        }
        if (!lexemes.get(from - 1).spelled().isAlone(NUMERALS)
            || lexemes.get(from - 1).sentence() != lexemes.get(begin).sentence()) {
          return false;
        }
        from--;
      }
      return false;
    }

    private boolean figure() {
      Lexeme first = lexemes.get(at);
      String printed = first.folded();
      int end = at + 1;
      while (end < lexemes.size() && continuesFigure(end, printed)) {
        printed = printed + '\'' + lexemes.get(end).folded();
        end++;
      }
      if (end == at + 1 && hasSlashDecimals(end)) {
        printed = printed + '.' + lexemes.get(end + 1).folded();
        end += 2;
      }
      boolean scaled =
          at(end, Role.SCALE) != null || at(end, Role.SCALED) != null || at(end, Role.COIN) != null;
      Digits.Figure read = Digits.read(printed, rules.decimal, scaled);
      if (read == null && end > at + 1) {
        end = at + 1;
        read = Digits.read(first.folded(), rules.decimal, scaled);
      }
      if (read == null) {
        return false;
      }
      at = hasDashForCents(end) ? end + 2 : end;
      figure = true;
      grouped |= read.grouped();
      pending = read.value();
      return true;
    }

    /** "5,-" and "5.–" are an even five. */
    private boolean hasDashForCents(int comma) {
      if (comma + 1 >= lexemes.size()) {
        return false;
      }
      Lexeme sign = lexemes.get(comma);
      Lexeme dash = lexemes.get(comma + 1);
      boolean glued =
          comma + 2 < lexemes.size()
              && !lexemes.get(comma + 2).apart()
              && (lexemes.get(comma + 2).isWord() || lexemes.get(comma + 2).isFigure());
      return (sign.isSign(',') || sign.isSign('.'))
          && (dash.isSign('-') || dash.isSign('–') || dash.isSign('—'))
          && !sign.apart()
          && !dash.apart()
          && !glued;
    }

    private boolean hasSlashDecimals(int slash) {
      if (!rules.file.slashDecimal() || slash + 2 >= lexemes.size()) {
        return false;
      }
      Lexeme decimals = lexemes.get(slash + 1);
      return lexemes.get(slash).isSign('/')
          && !lexemes.get(slash).apart()
          && decimals.isFigure()
          && !decimals.apart()
          && (at(slash + 2, Role.SCALE) != null
              || at(slash + 2, Role.SCALED) != null
              || at(slash + 2, Role.CURRENCY) != null
              || at(slash + 2, Role.COIN) != null);
    }

    /** Blanks between blocks of three digits. */
    private boolean continuesFigure(int next, String printed) {
      Lexeme block = lexemes.get(next);
      Lexeme before = lexemes.get(next - 1);
      if (!block.isFigure() || block.begin() != before.end() + 1 || printed.length() > 20) {
        return false;
      }
      if (original.charAt(before.end()) == ' ' && !rules.file.spaceGroups()) {
        return false;
      }
      int digits = before.folded().length();
      return Digits.beginsWithBlock(block.folded())
          && Digits.areAll(before.folded())
          && (next - 1 == at ? digits <= 3 : digits == 3);
    }

    private boolean numberWord() {
      Match number = at(at, Role.NUMBER);
      if (number == null) {
        return false;
      }
      words = true;
      pending = number.value();
      at = number.end();
      return true;
    }

    /** "a" counts one before a scale or a hundred. */
    private boolean article() {
      Match article = at(begin, Role.ARTICLE);
      if (article == null
          || at(article.end(), Role.SCALE) == null && at(article.end(), Role.HUNDRED) == null) {
        return false;
      }
      words = true;
      pending = BigDecimal.ONE;
      at = article.end();
      return true;
    }

    private boolean whole() {
      Match match = at(begin, Role.WHOLE);
      if (match == null) {
        return false;
      }
      words = true;
      whole = true;
      at = match.end();
      BigDecimal power = power(match.value());
      finish(match.value().divide(power), power);
      return true;
    }

    private boolean hundredAlone() {
      Match match = at(begin, Role.HUNDRED);
      if (match == null || !rules.hundredsStand()) {
        return false;
      }
      words = true;
      group = match.value();
      at = match.end();
      return true;
    }

    private boolean hundred() {
      Match match = at(at, Role.HUNDRED);
      if (match == null || pending == null && group.signum() == 0 && !rules.hundredsStand()) {
        return false;
      }
      if (pending == null && group.signum() != 0 && !goesOnBelow(match.value())) {
        return false;
      }
      boolean cents = figure && at(at, Role.MINOR) != null && at(match.end(), Role.SCALE) == null;
      if (cents) {
        return false;
      }
      words = true;
      group = group.add((pending == null ? BigDecimal.ONE : pending).multiply(match.value()));
      pending = null;
      at = match.end();
      return true;
    }

    /** 三百十: ten without a figure, behind hundreds alone. */
    private boolean goesOnBelow(BigDecimal hundred) {
      return rules.hundredsStand()
          && group.remainder(hundred.multiply(BigDecimal.TEN)).signum() == 0;
    }

    private boolean scale() {
      int from = afterHyphen();
      Match match = at(from, Role.SCALE);
      if (match == null) {
        return false;
      }
      BigDecimal count = groupValue();
      if (count.signum() == 0) {
        if (match.value().compareTo(scale) <= 0 || total.signum() == 0) {
          return false;
        }
        unit = unit.multiply(match.value());
        total = total.multiply(match.value());
        scale = scale.multiply(match.value());
      } else if (total.signum() != 0 && match.value().compareTo(scale) >= 0) {
        if (!multipliesAll(match)) {
          return false;
        }
        BigDecimal all = total.add(count);
        total = BigDecimal.ZERO;
        finish(all, match.value());
      } else {
        finish(count, match.value());
      }
      words = true;
      at = match.end();
      return true;
    }

    /** "2 mil 500 millones": thousands and a number below count the scale together. */
    private boolean multipliesAll(Match larger) {
      return scale.compareTo(THOUSAND) == 0 && larger.value().compareTo(scale) > 0;
    }

    private int afterHyphen() {
      boolean hyphen =
          at > begin
              && at + 1 < lexemes.size()
              && lexemes.get(at).isSign('-')
              && !lexemes.get(at).apart()
              && !lexemes.get(at + 1).apart();
      return hyphen ? at + 1 : at;
    }

    private void finish(BigDecimal count, BigDecimal by) {
      total = total.add(count.multiply(by));
      unit = by.movePointLeft(Math.max(0, count.stripTrailingZeros().scale()));
      if (figure && pending != null && pending.scale() > 0) {
        unit = by.movePointLeft(pending.scale());
      }
      scale = by;
      group = BigDecimal.ZERO;
      pending = null;
    }

    /** "and a half": of the scale before it, or of the scale that follows. */
    private boolean fraction() {
      Match join = at(at, Role.JOIN);
      Match fraction = at(join == null ? at : join.end(), Role.FRACTION);
      if (fraction == null) {
        return false;
      }
      at = fraction.end();
      words = true;
      if (pending != null || group.signum() != 0) {
        pending = (pending == null ? BigDecimal.ZERO : pending).add(fraction.value());
        return true;
      }
      total = total.add(fraction.value().multiply(scale));
      unit = scale.movePointLeft(fraction.value().stripTrailingZeros().scale());
      Match again = at(at, Role.SCALE);
      if (again != null && again.value().compareTo(scale) == 0) {
        at = again.end();
      }
      return false;
    }

    private boolean more() {
      Match match = at(at, Role.INNER_MORE);
      if (match == null) {
        return false;
      }
      more = true;
      at = match.end();
      return true;
    }

    /** Twenty five, one hundred and fifty, zwei und vierzig. */
    private boolean tens() {
      Match join = at(at, Role.JOIN);
      int from = join == null ? afterHyphen() : join.end();
      Match number = at(from, Role.NUMBER);
      if (number == null || figure) {
        return false;
      }
      if (pending == null) {
        if (group.signum() == 0 || number.value().compareTo(HUNDRED) >= 0) {
          return false;
        }
        pending = number.value();
      } else {
        boolean tensFirst =
            pending.compareTo(number.value()) > 0 && pending.compareTo(BigDecimal.TEN) > 0;
        boolean onesFirst =
            join != null
                && isGlued(join)
                && pending.compareTo(BigDecimal.TEN) < 0
                && number.value().compareTo(BigDecimal.TEN) > 0
                && number.value().compareTo(HUNDRED) < 0;
        if (!tensFirst && !onesFirst) {
          return false;
        }
        pending = pending.add(number.value());
      }
      at = number.end();
      return true;
    }

    /** Written in one word with the number before it or after it. */
    private boolean isGlued(Match join) {
      return !lexemes.get(join.begin()).apart() || !lexemes.get(join.end()).apart();
    }

    /** A smaller scale or the rest: 1 billion 200 million, 1億6900万, 8万9000. */
    private boolean smaller() {
      if (pending != null || total.signum() == 0 && group.signum() == 0) {
        return false;
      }
      Match join = at(at, Role.SCALE_JOIN);
      int from = join == null ? at : join.end();
      if (from >= lexemes.size() || lexemes.get(from).sentence() != lexemes.get(begin).sentence()) {
        return false;
      }
      boolean glued =
          !lexemes.get(from).apart() && (join == null || !lexemes.get(join.begin()).apart());
      Reading rest = new Reading(from);
      Lexeme next = lexemes.get(from);
      boolean number = next.isFigure() ? rest.figure() : rest.numberWord();
      if (!number || rest.pending.compareTo(scale.max(group)) >= 0) {
        return false;
      }
      if (total.signum() != 0 && !glued) {
        Match following = scaleAfter(rest.at);
        boolean counts =
            following == null
                ? isRestOfThousands(rest, join)
                : following.value().compareTo(scale) < 0
                    || join == null && multipliesAll(following);
        if (!counts) {
          return false;
        }
      }
      pending = rest.pending;
      unit = BigDecimal.ONE.movePointLeft(Math.max(0, pending.scale()));
      figure |= rest.figure;
      at = rest.at;
      return true;
    }

    /** "3 тыс. 500 рублей". */
    private boolean isRestOfThousands(Reading rest, Match join) {
      return join == null
          && scale.compareTo(THOUSAND) == 0
          && rest.pending.scale() <= 0
          && at(rest.at, Role.CURRENCY) != null;
    }

    private Match scaleAfter(int from) {
      int next = from;
      Match hundred = at(next, Role.HUNDRED);
      if (hundred != null) {
        next = hundred.end();
      }
      return at(next, Role.SCALE);
    }

    private BigDecimal power(BigDecimal value) {
      BigDecimal power = BigDecimal.TEN.pow(Math.max(0, -value.stripTrailingZeros().scale()));
      BigDecimal thousands = BigDecimal.ONE;
      while (rules.scales().contains(thousands.multiply(THOUSAND).stripTrailingZeros())
          && thousands.multiply(THOUSAND).compareTo(value) <= 0) {
        thousands = thousands.multiply(THOUSAND);
      }
      return thousands.compareTo(BigDecimal.ONE) > 0 ? thousands : power;
    }
  }
}
