package org.pacstream.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pacstream.schemas.Amount;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Language;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Span;

/**
 * An enriched article as one line of JSON. Names of kinds are in lower case with underscores
 * (independent_expenditure), decimals are strings without an exponent or trailing zeros, an open
 * end is null, and {@code version} is the revision. The article's own text is left out: spans count
 * its code points. {@code titleLanguage} is there only where it is another than the body's; {@code
 * taggedBy}, and {@code confidence} of an entity, are there only where a model looked for names,
 * and found one.
 */
public final class EnrichedJson {
  private EnrichedJson() {}

  /** Without a line break. */
  public static String line(EnrichedArticle article) {
    return object(article).toString();
  }

  private static ObjectNode object(EnrichedArticle article) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", article.getId());
    json.put("version", article.getRevision());
    json.put("rulesVersion", article.getRulesVersion());
    json.put("withdrawn", article.getWithdrawn());
    json.put("contentHash", article.getContentHash());
    json.put("source", article.getSource());
    json.put("url", article.getUrl());
    json.put("published", article.getPublished().toString());
    json.set("language", language(article.getLanguage()));
    if (article.getTitleLanguage() != null) {
      json.set("titleLanguage", language(article.getTitleLanguage()));
    }
    json.put("cryptoPolitical", article.getCryptoPolitical());
    json.set("amounts", array(article.getAmounts(), EnrichedJson::amount));
    json.set("entities", array(article.getEntities(), EnrichedJson::entity));
    json.set("reports", array(article.getReports(), EnrichedJson::report));
    json.set("signature", signature(article.getSignature()));
    if (article.getTaggedBy() != null) {
      json.put("taggedBy", article.getTaggedBy());
    }
    return json;
  }

  private static ObjectNode signature(Signature signature) {
    if (signature == null) {
      return null;
    }
    var json = JsonNodeFactory.instance.objectNode();
    json.put("method", signature.getMethod());
    json.set("shingles", array(signature.getShingles(), IntNode::valueOf));
    return json;
  }

  private static ObjectNode language(Language language) {
    if (language == null) {
      return null;
    }
    var json = JsonNodeFactory.instance.objectNode();
    json.put("code", language.getCode());
    json.put("confidence", language.getConfidence());
    return json;
  }

  private static ObjectNode amount(Amount amount) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("surface", amount.getSurface());
    put(json, amount.getValue());
    json.put("perUnit", amount.getPerUnit());
    json.put("converted", amount.getConverted());
    json.set("span", span(amount.getSpan()));
    return json;
  }

  private static ObjectNode entity(Entity entity) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("surface", entity.getSurface());
    json.put("name", entity.getName());
    json.put("type", type(entity.getType()));
    json.put("id", entity.getId());
    json.set("unresolved", array(entity.getUnresolved(), TextNode::valueOf));
    json.set("span", span(entity.getSpan()));
    if (entity.getConfidence() != null) {
      json.put("confidence", entity.getConfidence());
    }
    return json;
  }

  private static ObjectNode report(Report report) {
    var json = JsonNodeFactory.instance.objectNode();
    json.set("payer", party(report.getPayer()));
    json.set("recipient", party(report.getRecipient()));
    json.set("candidate", party(report.getCandidate()));
    json.put("stance", label(report.getStance()));
    put(json, report.getAmount());
    json.put("flow", label(report.getFlow()));
    json.put("status", label(report.getStatus()));
    json.put("scope", label(report.getScope()));
    json.put("period", report.getPeriod());
    json.put("cycle", report.getCycle());
    json.put("cryptoLinked", report.getCryptoLinked());
    json.put("additional", report.getAdditional());
    json.put("wholeOfParts", report.getWholeOfParts());
    json.put("alone", report.getAlone());
    json.put("evidence", report.getEvidence().getText());
    json.set("span", span(report.getEvidence().getSpan()));
    json.put("confidence", report.getConfidence());
    return json;
  }

  private static ObjectNode party(Party party) {
    if (party == null) {
      return null;
    }
    var json = JsonNodeFactory.instance.objectNode();
    json.put("name", party.getName());
    json.put("id", party.getId());
    json.put("type", type(party.getType()));
    json.set("fecIds", array(party.getFecIds(), TextNode::valueOf));
    json.put("network", party.getNetwork());
    json.put("networkHead", party.getNetworkHead());
    json.put("committeeClass", label(party.getCommitteeClass()));
    json.put("candidateId", party.getCandidateId());
    json.put("candidateName", party.getCandidateName());
    json.put("cryptoLinked", party.getCryptoLinked());
    return json;
  }

  private static void put(ObjectNode json, ReportedAmount amount) {
    json.put("min", plain(amount.getMin()));
    json.put("max", plain(amount.getMax()));
    json.put("currency", amount.getCurrency());
    json.put("bound", label(amount.getBound()));
    json.put("unit", plain(amount.getUnit()));
  }

  private static ObjectNode span(Span span) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("field", label(span.getField()));
    json.put("begin", span.getBegin());
    json.put("end", span.getEnd());
    return json;
  }

  private static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> toJson) {
    var json = JsonNodeFactory.instance.arrayNode(items.size());
    items.forEach(item -> json.add(toJson.apply(item)));
    return json;
  }

  private static String type(EntityType type) {
    return type == EntityType.POLITICAL_PARTY ? "party" : label(type);
  }

  private static String label(Enum<?> kind) {
    return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }
}
