package org.pacstream.enrich.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.EntityType;

/**
 * A reading with the names and amounts that people annotated: what a perfect earlier stage finds.
 */
final class GoldReading {
  private final Map<String, CatalogueEntry> entries = new HashMap<>();

  GoldReading(Catalogue catalogue) {
    for (CatalogueEntry entry : catalogue.entries()) {
      entries.putIfAbsent(entry.name(), entry);
    }
  }

  Reading reading(JsonNode article, JsonNode gold) {
    List<Text> texts =
        Text.ofArticle(article.path("title").asText(""), article.get("body").asText());
    return new Reading(
        texts,
        gold.get("lang").asText(),
        Instant.parse(article.get("published").asText()),
        amounts(texts, gold),
        mentions(texts, gold));
  }

  private static List<FoundAmount> amounts(List<Text> texts, JsonNode gold) {
    var amounts = new ArrayList<FoundAmount>();
    int field = 0;
    int from = 0;
    for (JsonNode money : gold.get("money")) {
      String surface = money.get("surface").asText();
      int at = texts.get(field).original().indexOf(surface, from);
      while (at < 0 && field + 1 < texts.size()) {
        field++;
        from = 0;
        at = texts.get(field).original().indexOf(surface);
      }
      if (at < 0) {
        continue;
      }
      from = at + surface.length();
      amounts.add(amount(texts.get(field), at, from, money));
    }
    return amounts;
  }

  private static FoundAmount amount(Text text, int begin, int end, JsonNode money) {
    BigDecimal min = decimal(money.get("min"));
    BigDecimal max = decimal(money.get("max"));
    return new FoundAmount(
        text,
        begin,
        end,
        min,
        max,
        money.get("currency").asText(),
        Bound.valueOf(money.get("bound").asText().toUpperCase(Locale.ROOT)),
        BigDecimal.ONE,
        false,
        false,
        false);
  }

  private static BigDecimal decimal(JsonNode number) {
    return number == null || number.isNull() ? null : new BigDecimal(number.asText());
  }

  private List<Mention> mentions(List<Text> texts, JsonNode gold) {
    var mentions = new ArrayList<Mention>();
    for (Text text : texts) {
      var here = new ArrayList<Mention>();
      var entities = new ArrayList<JsonNode>();
      gold.get("entities").forEach(entities::add);
      entities.sort(Comparator.comparingInt(e -> -e.get("surface").asText().length()));
      for (JsonNode entity : entities) {
        String surface = entity.get("surface").asText();
        String name = entity.get("name").asText();
        int at = text.original().indexOf(surface);
        while (at >= 0) {
          int begin = at;
          int end = at + surface.length();
          boolean free =
              here.stream().noneMatch(m -> m.begin() < end && m.end() > begin)
                  && isEnd(text.original(), end);
          if (free) {
            CatalogueEntry entry = entries.get(name);
            EntityType type = type(entity.get("type").asText());
            here.add(new Mention(text, begin, end, entry, name, type, List.of(), true));
          }
          at = text.original().indexOf(surface, end);
        }
      }
      here.sort(Comparator.comparingInt(Mention::begin));
      mentions.addAll(here);
    }
    return mentions;
  }

  private static boolean isEnd(String text, int end) {
    return end >= text.length()
        || !Character.isLetter(text.charAt(end))
        || text.charAt(end) >= 0x3000;
  }

  private static EntityType type(String word) {
    return word.equals("party")
        ? EntityType.POLITICAL_PARTY
        : EntityType.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
