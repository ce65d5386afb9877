package org.pacstream.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one article from JSON: strict, in one pass, within the limits. */
final class ArticleJson {
  private static final Set<String> TEXTS =
      Set.of(
          "id", "modified", "url", "source", "title", "body", "published", "lang", "contentType");
  private static final Set<String> NUMBERS = Set.of("revision", "version");
  private static final int WARNINGS = 20;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(ArticleLimits.JSON_DEPTH)
                  .maxStringLength(ArticleLimits.MESSAGE_BYTES)
                  .maxNameLength(1_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int unknown;

  private ArticleJson() {}

  static ReadArticle read(byte[] bytes, Clock clock) {
    if (bytes.length > ArticleLimits.MESSAGE_BYTES) {
      return refused(tooLong());
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      return refused(Refusal.malformed("not UTF-8"));
    }
    return new ArticleJson().read(text.startsWith("\uFEFF") ? text.substring(1) : text, clock);
  }

  /** What a message longer than the limit is answered with. */
  static Refusal tooLong() {
    return Refusal.tooLarge("longer than " + ArticleLimits.MESSAGE_BYTES + " bytes");
  }

  private ReadArticle read(String text, Clock clock) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return refused(Refusal.malformed("empty: expected one JSON object"));
      }
      if (first != JsonToken.START_OBJECT) {
        return refused(Refusal.malformed("expected one JSON object, got " + kind(first)));
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        field(parser);
      }
      if (parser.nextToken() != null) {
        return refused(
            Refusal.malformed(
                "more follows the JSON object" + where(parser.currentTokenLocation())));
      }
    } catch (StreamConstraintsException e) {
      return refused(Refusal.malformed("beyond a limit: " + Quoted.of(e.getOriginalMessage())));
    } catch (JsonProcessingException e) {
      return refused(
          Refusal.malformed(
              "not JSON" + where(e.getLocation()) + ": " + Quoted.of(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    if (unknown > WARNINGS) {
      warnings.add((unknown - WARNINGS) + " more unknown fields were kept out");
    }
    return ArticleCheck.check(fields(), clock, problems, warnings);
  }

  private void field(JsonParser parser) throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (!TEXTS.contains(name) && !NUMBERS.contains(name)) {
      parser.skipChildren();
      if (++unknown <= WARNINGS) {
        warnings.add("unknown field " + Quoted.of(name) + " was kept out");
      }
    } else if (value == JsonToken.VALUE_NULL) {
      // Null says the same as leaving the field out.
      return;
    } else if (TEXTS.contains(name)) {
      text(parser, name, value);
    } else {
      number(parser, name, value);
    }
  }

  private void text(JsonParser parser, String name, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      texts.put(name, parser.getText());
    } else {
      parser.skipChildren();
      problems.add(new FieldProblem(name, "expected text, got " + kind(value)));
    }
  }

  private void number(JsonParser parser, String name, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      parser.skipChildren();
      problems.add(new FieldProblem(name, "expected a whole number, got " + kind(value)));
      return;
    }
    try {
      numbers.put(name, parser.getLongValue());
    } catch (InputCoercionException e) {
      problems.add(new FieldProblem(name, "expected a whole number up to " + Long.MAX_VALUE));
    }
  }

  private ArticleFields fields() {
    return new ArticleFields(
        texts.get("id"),
        numbers.get("revision"),
        numbers.get("version"),
        texts.get("modified"),
        texts.get("url"),
        texts.get("source"),
        texts.get("title"),
        texts.get("body"),
        texts.get("published"),
        texts.get("lang"),
        texts.get("contentType"));
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT -> "a number";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "nothing";
    };
  }

  private static String where(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static ReadArticle refused(Refusal refusal) {
    return new ReadArticle.Refused(refusal);
  }
}
