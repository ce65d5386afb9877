package org.pacstream.enrich.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.AmountFinder;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Evidence;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;

/**
 * The reports people annotated, as the product would write them: parties with the catalogue's
 * links, amounts with the printed unit. A name without an entry keeps the type its annotation
 * gives; one that is not even annotated is a group.
 */
public final class GoldReports {
  private static final int SCALE = 18;
  private static final String CAMPAIGN = CatalogueEntry.campaignName("");

  private final GoldReading readings;
  private final Parties parties;
  private final AmountFinder amounts = AmountFinder.load();
  private final Map<String, CatalogueEntry> entries = new HashMap<>();
  private final Map<String, Rules> rules = new HashMap<>();

  public GoldReports(Catalogue catalogue) {
    this.readings = new GoldReading(catalogue);
    this.parties = new Parties(catalogue);
    catalogue.entries().forEach(entry -> entries.putIfAbsent(entry.name(), entry));
  }

  /**
   * In the order of the annotation.
   *
   * @param words what sentences say besides the annotation ("another", "combined"), of this article
   */
  public List<Report> of(JsonNode article, JsonNode gold, List<JsonNode> words) {
    Reading reading = readings.reading(article, gold);
    var reports = new ArrayList<Report>();
    for (JsonNode report : gold.get("reports")) {
      reports.add(report(report, reading, gold, words));
    }
    return reports;
  }

  private Report report(JsonNode report, Reading reading, JsonNode gold, List<JsonNode> words) {
    String evidence = report.get("evidence").asText();
    Text body = reading.texts().get(reading.texts().size() - 1);
    int begin = body.original().indexOf(evidence);
    if (begin < 0) {
      throw new IllegalArgumentException(gold.get("id") + ": not in the text: " + evidence);
    }
    int end = begin + evidence.length();
    String period = text(report, "period");
    return Report.newBuilder()
        .setPayer(party(report, "payer", reading, gold))
        .setRecipient(party(report, "recipient", reading, gold))
        .setCandidate(party(report, "candidate", reading, gold))
        .setStance(text(report, "stance") == null ? null : Stance.valueOf(word(report, "stance")))
        .setAmount(amount(printed(report, reading, body, begin, end), reading))
        .setFlow(Flow.valueOf(word(report, "flow")))
        .setStatus(Status.valueOf(word(report, "status")))
        .setScope(Scope.valueOf(word(report, "scope")))
        .setPeriod(period)
        .setCycle(cycle(period, reading))
        .setCryptoLinked(report.get("crypto_linked").asBoolean())
        .setAdditional(says(words, report, "additional"))
        .setWholeOfParts(says(words, report, "whole"))
        .setAlone(says(words, report, "alone"))
        .setEvidence(new Evidence(body.span(begin, end), evidence))
        .setConfidence(1.0)
        .build();
  }

  private Party party(JsonNode report, String side, Reading reading, JsonNode gold) {
    String name = text(report, side);
    return name == null ? null : parties.party(who(name, reading, gold));
  }

  private Who who(String name, Reading reading, JsonNode gold) {
    if (name.endsWith(CAMPAIGN)) {
      String candidate = name.substring(0, name.length() - CAMPAIGN.length());
      return who(candidate, reading, gold).asCandidate().campaign();
    }
    CatalogueEntry entry = entries.get(name);
    if (entry != null) {
      return new Who(entry, entry.name(), entry.type(), null, entry.cryptoLinked());
    }
    Optional<Mention> mention =
        reading.mentions().stream().filter(m -> m.name().equals(name)).findFirst();
    if (mention.isEmpty()) {
      return Who.group(name, true);
    }
    Rules language = rules.computeIfAbsent(reading.language(), RulesFile::load);
    var links = new CryptoLinks(reading.mentions(), Passage.in(reading, language));
    return Who.of(mention.get(), links.isLinked(mention.get()));
  }

  /** The annotated sum in the sentence. */
  private static FoundAmount printed(
      JsonNode report, Reading reading, Text body, int begin, int end) {
    return reading.amounts().stream()
        .filter(a -> a.text() == body && a.begin() >= begin && a.end() <= end)
        .filter(a -> isEqual(a.min(), report.get("amount_min")))
        .filter(a -> isEqual(a.max(), report.get("amount_max")))
        .filter(a -> a.currency().equals(text(report, "currency")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such sum in its sentence: " + report));
  }

  private ReportedAmount amount(FoundAmount printed, Reading reading) {
    return ReportedAmount.newBuilder()
        .setMin(exact(printed.min()))
        .setMax(exact(printed.max()))
        .setCurrency(printed.currency())
        .setBound(printed.bound())
        .setUnit(exact(unit(printed, reading)))
        .build();
  }

  /** As the product reads it; of a sum it does not read ("and 9 more") the figure's zeros tell. */
  private BigDecimal unit(FoundAmount printed, Reading reading) {
    return amounts.find(reading.texts(), reading.language()).stream()
        .filter(found -> found.text() == printed.text())
        .filter(found -> found.begin() < printed.end() && found.end() > printed.begin())
        .filter(found -> value(found).compareTo(value(printed)) == 0)
        .map(FoundAmount::unit)
        .findFirst()
        .orElseGet(() -> BigDecimal.ONE.scaleByPowerOfTen(zeros(value(printed))));
  }

  private static BigDecimal value(FoundAmount amount) {
    return amount.min() == null ? amount.max() : amount.min();
  }

  private static int zeros(BigDecimal value) {
    return -value.stripTrailingZeros().scale();
  }

  /** The two years ending in the even year of the period's end, else of the publication. */
  private static int cycle(String period, Reading reading) {
    String told = period == null ? reading.published().toString() : period;
    int year = Integer.parseInt(told.substring(told.indexOf('/') + 1).substring(0, 4));
    return year + year % 2;
  }

  private static boolean says(List<JsonNode> words, JsonNode report, String what) {
    return words.stream()
        .filter(word -> word.get("says").asText().equals(what))
        .filter(word -> word.get("flow").equals(report.get("flow")))
        .filter(word -> word.get("min").equals(report.get("amount_min")))
        .anyMatch(word -> text(report, "evidence").contains(text(word, "words")));
  }

  private static boolean isEqual(BigDecimal number, JsonNode annotated) {
    return number == null
        ? annotated.isNull()
        : !annotated.isNull() && number.compareTo(new BigDecimal(annotated.asText())) == 0;
  }

  private static BigDecimal exact(BigDecimal number) {
    return number == null ? null : number.setScale(SCALE);
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).isNull() ? null : node.get(key).asText();
  }

  private static String word(JsonNode node, String key) {
    return node.get(key).asText().toUpperCase(Locale.ROOT);
  }
}
