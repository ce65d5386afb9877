package org.pacstream.standalone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.Carried;
import org.pacstream.aggregate.total.Doubt;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.ExtentTree;
import org.pacstream.aggregate.total.Fact;
import org.pacstream.aggregate.total.Level;
import org.pacstream.aggregate.total.Mention;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Told;
import org.pacstream.schemas.MeasureTotal;

/** The same as {@link Explanation}, for programs. */
final class ExplanationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplanationJson() {}

  static ObjectNode subject(SubjectAccounts subject) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("type", word(subject.subject().type()))
            .put("id", subject.subject().id())
            .put("name", subject.name());
    ArrayNode fecIds = json.putArray("fecIds");
    subject.fecIds().forEach(fecIds::add);
    ArrayNode trees = json.putArray("trees");
    for (Account account : subject.accounts()) {
      ObjectNode tree =
          trees
              .addObject()
              .put("cycle", account.key().cycle())
              .put("currency", account.key().currency());
      ArrayNode totals = tree.putArray("totals");
      account.measureTotals().forEach(total -> totals.add(total(total)));
      tree.set("extent", extent(account.tree()));
    }
    return json;
  }

  private static ObjectNode total(MeasureTotal total) {
    return sum(Sum.of(total.getFigure()))
        .put("measure", word(total.getMeasure()))
        .put("facts", total.getFacts())
        .put("reports", total.getReports())
        .put("sources", total.getSources())
        .put("first", total.getFirst().toString())
        .put("last", total.getLast().toString());
  }

  private static ObjectNode extent(ExtentTree extent) {
    ObjectNode json = JSON.createObjectNode().put("id", extent.id()).put("name", extent.name());
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
    ObjectNode json = JSON.createObjectNode().put("times", fact.times());
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
    ArrayNode json = JSON.createArrayNode();
    for (Doubt doubt : doubts) {
      ObjectNode carried = carried(doubt.figure());
      carried.set("against", figures(doubt.against()));
      json.add(carried);
    }
    return json;
  }

  private static ObjectNode level(Level level) {
    ObjectNode json = carried(level.figure());
    json.put("start", level.start().toString())
        .put("single", level.isSingle())
        .put("disputed", level.isDisputed());
    json.set("against", figures(level.against()));
    return json;
  }

  private static ArrayNode figures(Collection<Carried> figures) {
    ArrayNode json = JSON.createArrayNode();
    figures.forEach(figure -> json.add(plain(figure.value())));
    return json;
  }

  private static ObjectNode carried(Carried figure) {
    ObjectNode json = JSON.createObjectNode();
    json.set("sum", sum(figure.sum()));
    json.put("sources", figure.sources());
    ArrayNode statements = json.putArray("statements");
    figure.statements().forEach(told -> statements.add(told(told)));
    return json;
  }

  private static ObjectNode told(Told told) {
    Statement statement = told.statement();
    ObjectNode json =
        JSON.createObjectNode()
            .put("flow", word(statement.flow()))
            .put("stance", statement.stance() == null ? null : word(statement.stance()))
            .put("additional", statement.additional())
            .put("payer", id(statement.payer()))
            .put("recipient", id(statement.recipient()))
            .put("candidate", id(statement.candidate()))
            .put("begin", statement.period() == null ? null : "" + statement.period().begin())
            .put("end", statement.period() == null ? null : "" + statement.period().end())
            .put("bound", word(statement.quantity().bound()))
            .put("unit", plain(statement.quantity().unit()));
    json.set("sum", sum(statement.quantity().sum()));
    ArrayNode reports = json.putArray("reports");
    for (Mention mention : told.mentions()) {
      reports
          .addObject()
          .put("article", mention.articleId())
          .put("report", mention.position())
          .put("published", mention.published().toString())
          .put("outlet", mention.outlet())
          .put("evidence", mention.evidence());
    }
    return json;
  }

  private static ObjectNode sum(Sum sum) {
    return JSON.createObjectNode()
        .put("low", plain(sum.low()))
        .put("best", plain(sum.best()))
        .put("high", plain(sum.high()))
        .put("open", sum.open());
  }

  private static String id(End end) {
    return end == null ? null : end.id();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
