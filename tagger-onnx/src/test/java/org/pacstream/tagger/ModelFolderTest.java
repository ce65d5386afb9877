package org.pacstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.tagger.MentionTagger;

class ModelFolderTest {
  private static final int INT32 = 6;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json", "config.json"})
  void aFileThatIsNotThereIsNamed(String name) throws IOException {
    TinyModel.plain().writeTo(folder);
    Files.delete(folder.resolve(name));

    assertRefused(folder.resolve(name).toString(), "no such file", "model.onnx, tokenizer.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json", "config.json"})
  void aFileOfAnotherKindIsNamed(String name) throws IOException {
    TinyModel.plain().writeTo(folder);
    Files.writeString(folder.resolve(name), "version https://git-lfs.github.com/spec/v1");

    assertRefused(folder.resolve(name).toString());
  }

  @Test
  void labelsMustNamePeopleOrBodies() {
    TinyModel.labelling("LABEL_0", "LABEL_1").writeTo(folder);

    assertRefused("config.json", "LABEL_1", "B-PER");
  }

  @Test
  void labelsMustBeThere() throws IOException {
    TinyModel.plain().writeTo(folder);
    Files.writeString(folder.resolve("config.json"), "{}");
    assertRefused("config.json", "id2label");

    Files.writeString(
        folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"2\": \"B-PER\"}}");
    assertRefused("config.json", "2 labels but none for \"1\"");
  }

  @Test
  void theModelMustGiveANumberForEachLabel() throws IOException {
    TinyModel.plain().writeTo(folder);
    Files.writeString(
        folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"1\": \"B-PER\"}}");

    assertRefused(folder.toString(), "expected one for each of 2 labels");
  }

  @Test
  void theModelMustReadTokensAsTheyAreGiven() {
    TinyModel.plain().withIdsOf(INT32).writeTo(folder);

    assertRefused("model.onnx", "input_ids", "64-bit integers");
  }

  @Test
  void aModelThatReadsHardlyAnythingIsRefused() {
    TinyModel.plain().reading(8).writeTo(folder);

    assertRefused(folder.toString(), "8 tokens", "at least 16");
  }

  @Test
  void theSmallestLimitOfTokensHolds() throws IOException {
    TinyModel.plain().reading(514).writeTo(folder);
    assertThat(ModelFolder.of(folder).maxTokens()).isEqualTo(512);

    Path config = folder.resolve("tokenizer_config.json");
    Files.writeString(config, "{\"model_max_length\": 256}");
    assertThat(ModelFolder.of(folder).maxTokens()).isEqualTo(256);

    Files.writeString(config, "{\"model_max_length\": 1000000000000000019884624838656}");
    assertThat(ModelFolder.of(folder).maxTokens()).isEqualTo(512);
  }

  private void assertRefused(String... told) {
    assertThatThrownBy(() -> MentionTagger.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(told));
  }
}
