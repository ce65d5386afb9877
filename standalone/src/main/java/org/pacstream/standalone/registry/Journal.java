package org.pacstream.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was registered, one JSON object a line, in order. A line that has no end was being written
 * when the process was killed: nobody was told of it, and it is dropped.
 */
final class Journal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileChannel file;

  private Journal(FileChannel file) {
    this.file = file;
  }

  static Journal open(Path path) throws IOException {
    return new Journal(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /**
   * Every whole line; what follows the last of them is cut off.
   *
   * @throws IOException also when a whole line is not JSON, naming its number
   */
  List<JsonNode> read() throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = file.read(bytes, bytes.position());
    }
    var entries = new ArrayList<JsonNode>();
    int start = 0;
    for (int at = 0; at < bytes.position(); at++) {
      if (bytes.get(at) == '\n') {
        entries.add(parse(bytes.array(), start, at, entries.size() + 1));
        start = at + 1;
      }
    }
    file.truncate(start);
    return entries;
  }

  /** On disk when it returns. When it fails, the file is as before. */
  void append(JsonNode entry) throws IOException {
    long end = file.size();
    try {
      var line =
          ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
      for (long at = end; line.hasRemaining(); ) {
        at += file.write(line, at);
      }
      file.force(false);
    } catch (IOException e) {
      file.truncate(end);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static JsonNode parse(byte[] bytes, int from, int to, int number) throws IOException {
    try {
      return JSON.readTree(bytes, from, to - from);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "line " + number + " is not a JSON object: " + e.getOriginalMessage(), e);
    }
  }
}
