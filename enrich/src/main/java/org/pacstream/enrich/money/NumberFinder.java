package org.pacstream.enrich.money;

import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/**
 * Finds where the numbers begin that may be money. Most numbers of the press are dates, votes and
 * counts, in sentences that hold neither a currency nor a scale; they are not read at all.
 *
 * <p>A sentence is left out only where no other could tell: a number that only leans on money of a
 * sentence before it is grouped (5,000), a number read over the end of its sentence is of the same
 * passage, and between passages so near that one may lean on the other none is left out.
 */
final class NumberFinder {
  /** A number is money by one of these, or by a scale and the money around it. */
  private static final Role[] MONEY = {
    Role.SIGN,
    Role.PREFIX,
    Role.CODE,
    Role.CURRENCY,
    Role.WEAK,
    Role.MINOR,
    Role.COIN,
    Role.SCALED,
    Role.SCALE,
    Role.WHOLE
  };

  private static final long ANY_MONEY = Role.bits(MONEY);

  /** What else a number may end with. */
  private static final long NUMBERS =
      Role.bits(
          Role.NUMBER,
          Role.ARTICLE,
          Role.HUNDRED,
          Role.FRACTION,
          Role.PLUS,
          Role.JOIN,
          Role.SCALE_JOIN,
          Role.INNER_MORE);

  /** The roles of phrases that {@link #find} asks for, as bits. */
  static final long ASKED = ANY_MONEY | Lexicon.NUMERIC;

  /** Letters of the shortest figure in groups: 5,000. */
  private static final int GROUPED = 5;

  private final Text text;
  private final Lexemes lexemes;
  private final Lexicon lexicon;

  /** Where numbers begin: first those of passages that count, then those not decided yet. */
  private int[] begins = new int[32];

  private int size;

  /** How many of {@link #begins} are certain. */
  private int kept;

  /** How many there are with those that were left out. */
  private int seen;

  /** One past the last lexeme of the last passage that counts. */
  private int keptEnd = -BareReader.ELLIPSIS_REACH - 1;

  private int passage;
  private int firstOfPassage;
  private boolean holdsMoney;

  NumberFinder(Text text, Lexemes lexemes, Lexicon lexicon) {
    this.text = text;
    this.lexemes = lexemes;
    this.lexicon = lexicon;
  }

  /** The lexemes at which numbers begin that may be money, in text order. */
  int[] find() {
    List<Sentence> sentences = text.sentences();
    int sentence = 0;
    for (int at = 0; at < lexemes.size(); at++) {
      Token token = lexemes.token(at);
      if (token.index() >= sentences.get(sentence).endToken()) {
        sentence++;
        if (!goesOn(at)) {
          endPassage(at);
        }
      }
      look(at, token);
    }
    endPassage(lexemes.size());
    // Of so many, some are too far from money to lean on it: which, all of them decide.
    return seen > BareReader.CONTEXT_REACH ? all() : Arrays.copyOf(begins, kept);
  }

  /** Every lexeme at which a number may begin; a finder is asked for one of the two. */
  int[] all() {
    size = 0;
    for (int at = 0; at < lexemes.size(); at++) {
      look(at, lexemes.token(at));
    }
    return Arrays.copyOf(begins, size);
  }

  private void look(int at, Token token) {
    if (token.kind() == Token.Kind.NUMBER) {
      add(at);
      holdsMoney |= token.folded().length() >= GROUPED || isFigure(at - 1);
    }
    Spelled spelled = lexicon.asked(text.original(), token);
    if (spelled == null) {
      return;
    }
    boolean word = token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.SIGN;
    if (word && spelled.begins(Lexicon.NUMERIC)) {
      add(at);
    }
    holdsMoney = holdsMoney || spelled.begins(ANY_MONEY) && isMoney(at, spelled);
  }

  private void add(int at) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
    }
    begins[size++] = at;
    seen++;
  }

  private boolean isFigure(int at) {
    return at >= 0 && lexemes.token(at).kind() == Token.Kind.NUMBER;
  }

  private boolean isMoney(int at, Spelled spelled) {
    if (spelled.isAlone(ANY_MONEY)) {
      return true;
    }
    for (Role role : MONEY) {
      if (spelled.begins(role.bit()) && lexicon.at(lexemes, at, role) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number may be read from the sentence before a lexeme into the one it begins. */
  private boolean goesOn(int next) {
    Lexeme last = lexemes.get(next - 1);
    if (last.isWord() || last.isFigure() || last.spelled().ends(NUMBERS)) {
      return true;
    }
    return switch (last.lower()) {
      case "-", "–", "—" -> true;
      case ",", ".", "/" -> lexemes.token(next).begin() == last.end();
      default -> false;
    };
  }

  private void endPassage(int end) {
    if (holdsMoney && size > firstOfPassage) {
      if (passage - keptEnd > BareReader.ELLIPSIS_REACH) {
        leaveOut(kept, firstOfPassage);
      }
      kept = size;
      keptEnd = end;
    }
    passage = end;
    firstOfPassage = size;
    holdsMoney = false;
  }

  private void leaveOut(int from, int to) {
    System.arraycopy(begins, to, begins, from, size - to);
    size -= to - from;
  }
}
