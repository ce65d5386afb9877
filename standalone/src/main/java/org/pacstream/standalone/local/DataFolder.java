package org.pacstream.standalone.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder one server keeps its state in, locked against a second server until closed. */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "in-use.lock";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates the folder if need be and locks it. The lock ends with the process, however it ends.
   *
   * @param path the folder; its parents are created too
   * @param freeBytes what the server needs to start
   * @throws Failure when it is in use, cannot be written, or its disk is full
   */
  public static DataFolder open(Path path, long freeBytes) {
    var folder = path.toAbsolutePath().normalize();
    FileChannel channel = null;
    try {
      if (!Files.isDirectory(folder)) { // which a link to a folder is, too
        Files.createDirectories(folder);
      }
      channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new Failure(
            "data folder "
                + folder
                + " is in use by another process: stop it, or name another folder");
      }
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < freeBytes) {
        channel.close();
        throw new Failure(
            "data folder %s: its disk has %s left, at least %s is needed"
                .formatted(folder, mebibytes(free), mebibytes(freeBytes)));
      }
      return new DataFolder(folder, channel);
    } catch (FileAlreadyExistsException e) {
      throw unusable(folder, channel, e.getFile() + " is not a folder", e);
    } catch (AccessDeniedException e) {
      throw unusable(folder, channel, "no permission to write " + e.getFile(), e);
    } catch (IOException e) {
      throw unusable(folder, channel, "cannot be written: " + e.getMessage(), e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  private static Failure unusable(
      Path folder, FileChannel channel, String reason, IOException cause) {
    var problem = new Failure("data folder " + folder + ": " + reason, cause);
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        problem.addSuppressed(e);
      }
    }
    return problem;
  }

  private static String mebibytes(long bytes) {
    return bytes / (1024 * 1024) + " MiB";
  }
}
