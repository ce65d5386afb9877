package org.pacstream.aggregate.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.query.History.Point;
import org.pacstream.aggregate.query.TotalsAt.MeasureAt;
import org.pacstream.aggregate.state.SaidReport;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Breakdown;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.Evidence;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;

/**
 * Answers as JSON: decimals as plain text, enums in snake case, instants as ISO 8601 in UTC; null
 * for what an article does not say.
 */
final class Json {
  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ObjectNode subject(SubjectRow row) {
    ObjectNode json = object();
    json.put("id", row.getId()).put("type", snake(row.getType())).put("name", row.getName());
    ArrayNode ids = json.putArray("fecIds");
    row.getFecIds().keySet().stream().sorted().forEach(ids::add);
    return json.put("closedBefore", closedBefore(row));
  }

  /** Of cycles before it only the last totals are kept; null when all are open. */
  static Integer closedBefore(SubjectRow row) {
    return row.getClosedBefore() == 0 ? null : row.getClosedBefore();
  }

  /** Each with its net where one is known. */
  static ArrayNode measures(List<MeasureAt> measures) {
    ArrayNode json = array();
    measures.forEach(measure -> json.add(measure(measure, refunded(measures, measure.key()))));
    return json;
  }

  private static Sum refunded(List<MeasureAt> measures, MeasureKey of) {
    var refunded = new MeasureKey(of.cycle(), of.currency(), Measure.REFUNDED);
    return measures.stream()
        .filter(measure -> measure.key().equals(refunded))
        .map(MeasureAt::sum)
        .findFirst()
        .orElse(Sum.ZERO);
  }

  private static ObjectNode measure(MeasureAt at, Sum refunded) {
    MeasureKey key = at.key();
    ObjectNode json =
        object()
            .put("cycle", key.cycle())
            .put("currency", key.currency())
            .put("measure", snake(key.measure()))
            .put("closed", at.closed());
    json.setAll(sum(at.sum()));
    json.put("facts", at.facts())
        .put("reports", at.reports())
        .put("sources", at.sources())
        .put("first", at.times().first().toString())
        .put("last", at.times().last().toString());
    Net.of(key.measure(), at.sum(), refunded).ifPresent(net -> json.set("net", sum(net)));
    at.newlyReported().ifPresent(added -> json.set("newlyReported", sum(added)));
    return json;
  }

  static ObjectNode point(Point point, Resolution step) {
    ObjectNode json = object();
    json.put("cycle", point.measure().cycle())
        .put("currency", point.measure().currency())
        .put("measure", snake(point.measure().measure()))
        .put("asOf", step.text(point.hour()));
    json.setAll(sum(point.sum()));
    return json.put("facts", point.facts())
        .put("reports", point.reports())
        .put("sources", point.sources());
  }

  static ObjectNode sum(Sum sum) {
    return object()
        .put("low", decimal(sum.low()))
        .put("best", decimal(sum.best()))
        .put("high", decimal(sum.high()))
        .put("open", sum.open());
  }

  static ArrayNode parts(List<Breakdown> parts) {
    ArrayNode json = array();
    for (Breakdown part : parts) {
      ObjectNode one = object().put("id", part.id()).put("name", part.name());
      one.setAll(sum(part.sum()));
      if (!part.parts().isEmpty()) {
        one.set("counterparties", parts(part.parts()));
      }
      json.add(one);
    }
    return json;
  }

  static ObjectNode report(Saying saying, SaidReport said, boolean counted) {
    Report report = said.getReport();
    ObjectNode json = object();
    json.put("articleId", saying.getArticleId())
        .put("revision", saying.getRevision())
        .put("source", saying.getSource())
        .put("url", saying.getUrl())
        .put("title", saying.getTitle())
        .put("published", saying.getPublished().toString())
        .put("position", said.getPosition())
        .put("counted", counted)
        .put("late", Sayings.isLate(saying, said));
    json.set("payer", party(report.getPayer()));
    json.set("recipient", party(report.getRecipient()));
    json.set("candidate", party(report.getCandidate()));
    json.put("stance", snake(report.getStance()))
        .put("flow", snake(report.getFlow()))
        .put("status", snake(report.getStatus()))
        .put("scope", snake(report.getScope()));
    json.set("amount", amount(report.getAmount()));
    json.put("period", report.getPeriod())
        .put("cycle", report.getCycle())
        .put("cryptoLinked", report.getCryptoLinked())
        .put("additional", report.getAdditional())
        .put("wholeOfParts", report.getWholeOfParts())
        .put("alone", report.getAlone())
        .put("confidence", report.getConfidence());
    json.set("evidence", evidence(report.getEvidence()));
    return json;
  }

  private static ObjectNode party(Party party) {
    return party == null
        ? null
        : object()
            .put("id", party.getId())
            .put("name", party.getName())
            .put("type", snake(party.getType()));
  }

  private static ObjectNode amount(ReportedAmount amount) {
    return object()
        .put("min", decimal(amount.getMin()))
        .put("max", decimal(amount.getMax()))
        .put("currency", amount.getCurrency())
        .put("bound", snake(amount.getBound()))
        .put("unit", decimal(amount.getUnit()));
  }

  private static ObjectNode evidence(Evidence evidence) {
    return object()
        .put("text", evidence.getText())
        .put("field", snake(evidence.getSpan().getField()))
        .put("begin", evidence.getSpan().getBegin())
        .put("end", evidence.getSpan().getEnd());
  }

  static ObjectNode entry(LedgerEntry entry) {
    ObjectNode json = object();
    json.put("cycle", entry.getCycle())
        .put("currency", entry.getCurrency())
        .put("measure", snake(entry.getMeasure()));
    json.set("before", figure(entry.getBefore()));
    json.set("after", figure(entry.getAfter()));
    json.put("eventTime", entry.getEventTime().toString())
        .put("articleId", entry.getArticleId())
        .put("revision", entry.getRevision());
    ArrayNode reports = json.putArray("reports");
    entry.getReports().forEach(reports::add);
    return json.put("opening", entry.getOpening());
  }

  private static ObjectNode figure(Figure figure) {
    return sum(Sum.of(figure));
  }

  static String decimal(BigDecimal number) {
    if (number == null) {
      return null;
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String snake(Enum<?> name) {
    return name == null ? null : name.name().toLowerCase(Locale.ROOT);
  }
}
