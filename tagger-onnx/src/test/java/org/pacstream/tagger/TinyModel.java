package org.pacstream.tagger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that knows a few words by heart: a table with a row of logits for each token, looked up
 * by {@code Gather}. Its tokenizer is BERT's: lower case, without accents, "##" before what goes on
 * with a word. All other words are outside.
 */
final class TinyModel {
  /** Of the signs and of the words without a label, there is nothing that the model says. */
  private static final List<String> SIGNS = List.of("[UNK]", "[CLS]", "[SEP]");

  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final float SURE = 8;

  private final List<String> labels;
  private final Map<String, Integer> labelOf = new LinkedHashMap<>();
  private final List<String> beyondTheTable = new ArrayList<>();
  private int maxTokens = 512;
  private int idType = INT64;

  private TinyModel(List<String> labels) {
    this.labels = labels;
  }

  /** With these labels; the first is for words it does not know. */
  static TinyModel labelling(String... labels) {
    return new TinyModel(List.of(labels));
  }

  /** Jane Roe and José Doe are people, Acme Labs and 中山 are bodies. */
  static TinyModel plain() {
    return labelling("O", "B-PER", "I-PER", "B-ORG", "I-ORG")
        .word("jane", "B-PER")
        .word("jose", "B-PER")
        .word("##fa", "I-PER")
        .word("roe", "I-PER")
        .word("doe", "I-PER")
        .word("acme", "B-ORG")
        .word("labs", "I-ORG")
        .word("中", "B-ORG")
        .word("山", "I-ORG");
  }

  TinyModel word(String token, String label) {
    labelOf.put(token, labels.indexOf(label));
    return this;
  }

  /** A word on which the model fails. */
  TinyModel poison(String token) {
    beyondTheTable.add(token);
    return this;
  }

  TinyModel reading(int tokens) {
    maxTokens = tokens;
    return this;
  }

  TinyModel withIdsOf(int type) {
    idType = type;
    return this;
  }

  /** As Hugging Face exports it. */
  Path writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("model.onnx"), onnx());
      Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
      Files.writeString(folder.resolve("config.json"), config());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] onnx() {
    Proto gather =
        new Proto().text(1, "table").text(1, "input_ids").text(2, "logits").text(4, "Gather");
    Proto graph =
        new Proto()
            .message(1, gather)
            .text(2, "tiny")
            .message(5, table())
            .message(11, value("input_ids", idType, "batch", "tokens"))
            .message(11, value("attention_mask", INT64, "batch", "tokens"))
            .message(12, value("logits", FLOAT, "batch", "tokens", "labels"));
    return new Proto()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Proto().text(1, "").number(2, 13))
        .toBytes();
  }

  private Proto table() {
    int rows = SIGNS.size() + labelOf.size();
    ByteBuffer floats =
        ByteBuffer.allocate(rows * labels.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int sign = 0; sign < SIGNS.size(); sign++) {
      putRow(floats, 0);
    }
    labelOf.values().forEach(label -> putRow(floats, label));
    return new Proto()
        .number(1, rows)
        .number(1, labels.size())
        .number(2, FLOAT)
        .text(8, "table")
        .bytes(9, floats.array());
  }

  private void putRow(ByteBuffer floats, int label) {
    for (int i = 0; i < labels.size(); i++) {
      floats.putFloat(i == label ? SURE : 0);
    }
  }

  private static Proto value(String name, int type, String... dimensions) {
    var shape = new Proto();
    for (String dimension : dimensions) {
      shape.message(1, new Proto().text(2, dimension));
    }
    Proto tensor = new Proto().number(1, type).message(2, shape);
    return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
  }

  private String tokenizer() throws IOException {
    var mapper = new ObjectMapper();
    ObjectNode json =
        (ObjectNode)
            mapper.readTree(
                """
                {"version": "1.0", "truncation": null, "padding": null,
                 "added_tokens": [
                   {"id": 0, "content": "[UNK]", "single_word": false, "lstrip": false,
                    "rstrip": false, "normalized": false, "special": true},
                   {"id": 1, "content": "[CLS]", "single_word": false, "lstrip": false,
                    "rstrip": false, "normalized": false, "special": true},
                   {"id": 2, "content": "[SEP]", "single_word": false, "lstrip": false,
                    "rstrip": false, "normalized": false, "special": true}],
                 "normalizer": {"type": "BertNormalizer", "clean_text": true,
                   "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
                 "pre_tokenizer": {"type": "BertPreTokenizer"},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                              {"Sequence": {"id": "A", "type_id": 0}},
                              {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                   "pair": [{"Sequence": {"id": "A", "type_id": 0}},
                            {"Sequence": {"id": "B", "type_id": 1}}],
                   "special_tokens": {
                     "[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                     "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
                 "decoder": null,
                 "model": {"type": "WordPiece", "unk_token": "[UNK]",
                   "continuing_subword_prefix": "##", "max_input_chars_per_word": 100}}
                """);
    ObjectNode vocabulary = json.withObject("/model/vocab");
    SIGNS.forEach(sign -> vocabulary.put(sign, vocabulary.size()));
    labelOf.keySet().forEach(token -> vocabulary.put(token, vocabulary.size()));
    beyondTheTable.forEach(token -> vocabulary.put(token, vocabulary.size()));
    return json.toString();
  }

  private String config() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("model_type", "bert").put("max_position_embeddings", maxTokens);
    ObjectNode names = json.putObject("id2label");
    labels.forEach(label -> names.put(Integer.toString(names.size()), label));
    return json.toString();
  }
}
