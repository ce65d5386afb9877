package org.pacstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.util.Utils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.tagger.MentionTagger;

/** Nothing that runs here may use the network. */
class NativeLibrariesTest {
  @TempDir private Path folder;

  /** Releases that report their use have the address in them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ai/onnxruntime/native/linux-x64/libonnxruntime.so",
        "/ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
        "/ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib"
      })
  void theRuntimeKnowsNobodyToReportTo(String library) throws IOException {
    try (InputStream in = MentionTagger.class.getResourceAsStream(library)) {
      assertThat(in).as(library).isNotNull();
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains("onnxruntime")).isTrue();
      assertThat(bytes.contains("events.data.microsoft.com")).isFalse();
    }
  }

  @Test
  void theTokenizersFetchNothingAndLieInAFolderOfTheirOwn() {
    MentionTagger.load(TinyModel.plain().writeTo(folder)).close();

    assertThat(Utils.isOfflineMode()).isTrue();
    assertThat(Utils.getEngineCacheDir()).isNotEqualTo(Utils.getCacheDir()).isDirectory();
  }
}
