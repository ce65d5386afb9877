package org.pacstream.enrich.fec;

import java.util.List;
import org.pacstream.enrich.entity.WrittenEntry;

/**
 * What an import comes to. Nothing is written yet.
 *
 * @param entries of the user's file afterwards, by id
 * @param added that were not known
 * @param changed fields of entries that were
 * @param unchanged people and committees of the files that were known just so
 * @param conflicts what contradicts itself or what is known, and was left as it was
 * @param refused rows that cannot be used
 * @param rows that were read of the three files together, without the refused
 */
public record ImportResult(
    List<WrittenEntry> entries,
    List<WrittenEntry> added,
    List<Change> changed,
    int unchanged,
    List<String> conflicts,
    List<RefusedRow> refused,
    int rows) {
  public ImportResult {
    entries = List.copyOf(entries);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    conflicts = List.copyOf(conflicts);
    refused = List.copyOf(refused);
  }
}
