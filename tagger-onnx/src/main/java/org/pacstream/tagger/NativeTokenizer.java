package org.pacstream.tagger;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the tokenizers' native library is loaded: out of its jar, and without asking the network. */
final class NativeTokenizer {
  private static final String FOLDER = "ENGINE_CACHE_DIR";

  private NativeTokenizer() {}

  /** To be called before the library is. */
  static void prepare() {
    // Else it may fetch a library for a graphics card, and reports its use from some clouds.
    System.setProperty("ai.djl.offline", "true");
    if (System.getenv(FOLDER) == null && System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, folder().toString());
    }
  }

  /** Nobody else can have put a library there. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("pacstream-tokenizer");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the tokenizers' native library", e);
    }
  }

  private static void delete(File file) {
    File[] children = file.listFiles();
    for (File child : children == null ? new File[0] : children) {
      delete(child);
    }
    boolean gone = file.delete();
    if (!gone) {
      file.deleteOnExit();
    }
  }
}
