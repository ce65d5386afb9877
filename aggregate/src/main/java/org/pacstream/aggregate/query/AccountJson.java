package org.pacstream.aggregate.query;

import static org.pacstream.aggregate.query.Json.array;
import static org.pacstream.aggregate.query.Json.decimal;
import static org.pacstream.aggregate.query.Json.object;
import static org.pacstream.aggregate.query.Json.snake;
import static org.pacstream.aggregate.query.Json.sum;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.Carried;
import org.pacstream.aggregate.total.Doubt;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.aggregate.total.ExtentTree;
import org.pacstream.aggregate.total.Fact;
import org.pacstream.aggregate.total.Findings;
import org.pacstream.aggregate.total.Level;
import org.pacstream.aggregate.total.Mention;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Told;
import org.pacstream.schemas.MeasureTotal;

/** What totals are made of, from the figure down to the sentences, as JSON. */
public final class AccountJson {
  private AccountJson() {}

  public static ObjectNode subject(SubjectAccounts subject) {
    ObjectNode json =
        object()
            .put("id", subject.subject().id())
            .put("type", snake(subject.subject().type()))
            .put("name", subject.name());
    ArrayNode fecIds = json.putArray("fecIds");
    subject.fecIds().forEach(fecIds::add);
    json.set("trees", trees(subject.accounts()));
    return json;
  }

  static ArrayNode trees(Collection<Account> accounts) {
    ArrayNode trees = array();
    for (Account account : accounts) {
      ObjectNode tree =
          trees
              .addObject()
              .put("cycle", account.key().cycle())
              .put("currency", account.key().currency());
      ArrayNode totals = tree.putArray("totals");
      account.measureTotals().forEach(total -> totals.add(total(total)));
      tree.set("disputed", disputed(account.findings()));
      tree.set("extent", extent(account.tree()));
    }
    return trees;
  }

  /** Every figure that counts nothing and stands in high, wherever it lies in the tree. */
  private static ArrayNode disputed(Findings findings) {
    ArrayNode disputed = array();
    for (Fact fact : findings.facts()) {
      fact.doubtful().forEach(slip -> disputed.add(slip(slip)));
    }
    findings.doubts().forEach(slip -> disputed.add(slip(slip)));
    findings.levels().stream()
        .filter(Level::isDisputed)
        .forEach(level -> disputed.add(level(level).set("extent", place(level.extent()))));
    return disputed;
  }

  private static ObjectNode slip(Doubt slip) {
    ObjectNode json = doubt(slip).put("kind", "scale_slip");
    return json.set("extent", place(slip.figure().holding().extent()));
  }

  /** The counterparty, and the member or class of recipient; empty for all. */
  private static ArrayNode place(Extent extent) {
    ArrayNode place = array();
    extent.counterparty().forEach(part -> place.add(part.id()));
    if (extent.side() != null) {
      place.add(extent.side().id());
    }
    return place;
  }

  private static ObjectNode total(MeasureTotal total) {
    return sum(Sum.of(total.getFigure()))
        .put("measure", snake(total.getMeasure()))
        .put("facts", total.getFacts())
        .put("reports", total.getReports())
        .put("sources", total.getSources())
        .put("first", total.getFirst().toString())
        .put("last", total.getLast().toString());
  }

  private static ObjectNode extent(ExtentTree extent) {
    ObjectNode json = object().put("id", extent.id()).put("name", extent.name());
    json.set("known", sum(extent.known()));
    json.set("level", sum(extent.level()));
    json.set("byFactsAndParts", sum(extent.within()));
    ArrayNode levels = json.putArray("levels");
    extent.levels().forEach(level -> levels.add(level(level)));
    ArrayNode facts = json.putArray("facts");
    extent.facts().forEach(fact -> facts.add(fact(fact)));
    json.set("doubtful", doubts(extent.doubts()));
    ArrayNode parts = json.putArray("parts");
    extent.parts().forEach(part -> parts.add(extent(part)));
    return json;
  }

  private static ObjectNode fact(Fact fact) {
    ObjectNode json = object().put("times", fact.times());
    json.set("sum", sum(fact.sum()));
    json.put("sources", Mention.sources(fact.mentions()));
    json.set("statement", told(fact.told()));
    ArrayNode agreeing = json.putArray("agreeing");
    fact.agreeing().forEach(told -> agreeing.add(told(told)));
    ArrayNode variants = json.putArray("variants");
    fact.variants().forEach(variant -> variants.add(carried(variant)));
    json.set("doubtful", doubts(fact.doubtful()));
    return json;
  }

  private static ArrayNode doubts(Collection<Doubt> doubts) {
    ArrayNode json = array();
    doubts.forEach(doubt -> json.add(doubt(doubt)));
    return json;
  }

  private static ObjectNode doubt(Doubt doubt) {
    return carried(doubt.figure()).set("against", figures(doubt.against()));
  }

  private static ObjectNode level(Level level) {
    ObjectNode json = carried(level.figure());
    json.put("start", level.start().toString())
        .put("kind", kind(level))
        .put("disputed", level.isDisputed());
    json.set("against", figures(level.against()));
    return json;
  }

  private static String kind(Level level) {
    return level.isBalance() ? "balance" : level.isSingle() ? "single" : "running_total";
  }

  private static ArrayNode figures(Collection<Carried> figures) {
    ArrayNode json = array();
    figures.forEach(figure -> json.add(decimal(figure.value())));
    return json;
  }

  private static ObjectNode carried(Carried figure) {
    ObjectNode json = object();
    json.set("sum", sum(figure.sum()));
    json.put("sources", figure.sources());
    ArrayNode statements = json.putArray("statements");
    figure.statements().forEach(told -> statements.add(told(told)));
    return json;
  }

  private static ObjectNode told(Told told) {
    Statement statement = told.statement();
    ObjectNode json =
        object()
            .put("flow", snake(statement.flow()))
            .put("stance", snake(statement.stance()))
            .put("additional", statement.additional())
            .put("payer", id(statement.payer()))
            .put("recipient", id(statement.recipient()))
            .put("candidate", id(statement.candidate()))
            .put("begin", statement.period() == null ? null : "" + statement.period().begin())
            .put(
                "end",
                statement.period() == null ? null : "" + statement.period().end().minusDays(1))
            .put("bound", snake(statement.quantity().bound()))
            .put("unit", decimal(statement.quantity().unit()));
    json.set("sum", sum(statement.quantity().sum()));
    ArrayNode reports = json.putArray("reports");
    for (Mention mention : told.mentions()) {
      ObjectNode report = reports.addObject();
      report
          .put("article", mention.articleId())
          .put("report", mention.position())
          .put("published", mention.published().toString())
          .put("outlet", mention.outlet())
          .put("evidence", mention.evidence());
      if (mention.isCopy()) {
        report.put("copyOf", mention.original());
      }
    }
    return json;
  }

  private static String id(End end) {
    return end == null ? null : end.id();
  }
}
