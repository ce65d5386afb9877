package org.pacstream.aggregate.total;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.Stance;

/**
 * What a report says to one subject, without its wording. Many articles make one statement.
 *
 * @param measure the measure it counts for
 * @param stance of independent expenditures; null for other flows and where no side is taken
 * @param additional "another $25 million"
 * @param payer null when absent, as the other ends
 * @param period null when none is stated
 */
public record Statement(
    Role role,
    Measure measure,
    Extent extent,
    Flow flow,
    Stance stance,
    boolean additional,
    End payer,
    End recipient,
    End candidate,
    Period period,
    Quantity quantity) {

  /** Between the parts of a text; no id has it. */
  private static final String SEPARATOR = "\u001d";

  /** 32 hexadecimal digits, the same for equal statements in every process. */
  public String id() {
    return hash(text());
  }

  /** The same statement, the parts of its extent called otherwise. */
  Statement called(UnaryOperator<Part> names) {
    return new Statement(
        role,
        measure,
        extent.called(names),
        flow,
        stance,
        additional,
        payer,
        recipient,
        candidate,
        period,
        quantity);
  }

  /** All of it in one line. */
  public String text() {
    return figure() + SEPARATOR + quantity.wording();
  }

  /**
   * The statement without printed unit and bound: what "25 million", "25,000,000" and "more than 25
   * million" have in common.
   */
  public String figure() {
    return String.join(SEPARATOR, terms(), Period.text(period), quantity.figure());
  }

  /**
   * What sources are counted for: of a fact its figure; of a running total or balance its figure
   * for the extent, whoever is said to have brought it about.
   *
   * @param cycle the one it counts in
   */
  public String carried(int cycle) {
    return switch (role) {
      case FACT -> figure();
      case LEVEL ->
          String.join(
              SEPARATOR,
              "LEVEL",
              extent.text(),
              isWide(cycle) ? "cycle" : "part",
              quantity.figure());
      case BALANCE ->
          String.join(
              SEPARATOR,
              "BALANCE",
              extent.text(),
              period == null ? "-" : period.end().toString(),
              quantity.figure());
    };
  }

  /**
   * The extent it has as a running total: that of the network where its head is meant as the whole.
   */
  public Extent levelExtent() {
    return role == Role.FACT ? extent.without(this::isHead) : extent;
  }

  private boolean isHead(Part part) {
    return Stream.of(payer, recipient)
        .anyMatch(
            end ->
                end != null && end.breadth() == End.Breadth.NETWORK && end.id().equals(part.id()));
  }

  /** Whether it speaks of the cycle, and of no shorter period. */
  public boolean isWide(int cycle) {
    return period == null || period.coversCycle(cycle);
  }

  /** Who moves money how: all but period and figure. */
  public String terms() {
    return String.join(
        SEPARATOR,
        role.name(),
        measure.name(),
        extent.text(),
        flow.name(),
        stance == null ? "-" : stance.name(),
        additional ? "additional" : "-",
        End.text(payer),
        End.text(recipient),
        End.text(candidate));
  }

  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
