package org.pacstream.tagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A token classifier as Hugging Face exports it.
 *
 * @param labels what the model's outputs mean, in their order
 * @param maxTokens most that it reads at once, its own signs of begin and end among them
 */
record ModelFolder(Path folder, List<Label> labels, int maxTokens) {
  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String CONFIG = "config.json";

  /** Weights that did not fit into the model's file, and how the tokenizer is meant to be used. */
  private static final List<String> OPTIONAL = List.of("model.onnx_data", "tokenizer_config.json");

  /** What models of this kind were trained on at most; longer takes the square of the time. */
  private static final int MOST_TOKENS = 512;

  private static final int FEWEST_TOKENS = 16;

  /**
   * @throws IllegalArgumentException naming the file that is missing or cannot be used
   */
  static ModelFolder of(Path folder) {
    for (String name : List.of(MODEL, TOKENIZER, CONFIG)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IllegalArgumentException(
            "%s: no such file; expected a folder with %s, %s and %s"
                .formatted(folder.resolve(name), MODEL, TOKENIZER, CONFIG));
      }
    }
    Path config = folder.resolve(CONFIG);
    JsonNode json = json(config);
    return new ModelFolder(folder, labels(config, json.path("id2label")), maxTokens(folder, json));
  }

  Path model() {
    return folder.resolve(MODEL);
  }

  Path tokenizer() {
    return folder.resolve(TOKENIZER);
  }

  /** SHA-256 over names, lengths and bytes of the files, hexadecimal. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : List.of(MODEL, OPTIONAL.get(0), TOKENIZER, OPTIONAL.get(1), CONFIG)) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          add(digest, name, file);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static void add(MessageDigest digest, String name, Path file) throws IOException {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(Files.size(file)).array());
    var buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " is no JSON: " + e.getMessage(), e);
    }
  }

  private static List<Label> labels(Path config, JsonNode names) {
    if (!names.isObject() || names.isEmpty()) {
      throw new IllegalArgumentException(
          config + ": no id2label; expected an object such as {\"0\": \"O\", \"1\": \"B-PER\"}");
    }
    var labels = new Label[names.size()];
    for (int i = 0; i < labels.length; i++) {
      JsonNode name = names.path(Integer.toString(i));
      if (!name.isTextual()) {
        throw new IllegalArgumentException(
            "%s: id2label has %d labels but none for \"%d\"".formatted(config, labels.length, i));
      }
      labels[i] = Label.of(name.textValue());
    }
    if (List.of(labels).stream().allMatch(Label::isOutside)) {
      throw new IllegalArgumentException(
          "%s: id2label names neither people nor bodies: %s; expected labels such as B-PER and I-ORG"
              .formatted(config, names));
    }
    return List.of(labels);
  }

  private static int maxTokens(Path folder, JsonNode config) {
    long most = MOST_TOKENS;
    Path tokenizer = folder.resolve(OPTIONAL.get(1));
    if (Files.isRegularFile(tokenizer)) {
      most = smaller(most, json(tokenizer).path("model_max_length"));
    }
    most = smaller(most, config.path("max_position_embeddings"));
    if (most < FEWEST_TOKENS) {
      throw new IllegalArgumentException(
          "%s: a model that reads %d tokens at once, expected at least %d"
              .formatted(folder, most, FEWEST_TOKENS));
    }
    return (int) most;
  }

  /** Some exports give an absurdly large number for "no limit". */
  private static long smaller(long most, JsonNode limit) {
    return limit.isNumber() && limit.doubleValue() < most ? limit.longValue() : most;
  }
}
