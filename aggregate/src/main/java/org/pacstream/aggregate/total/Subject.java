package org.pacstream.aggregate.total;

import java.util.List;
import org.pacstream.schemas.SubjectType;

/**
 * What a total is kept for.
 *
 * @param name canonical English name, or as one report prints it
 * @param fecIds FEC ids under which it is also known; of a network, its members'
 */
record Subject(SubjectType type, String id, String name, List<String> fecIds) {
  Subject {
    fecIds = List.copyOf(fecIds);
  }

  SubjectKey key() {
    return new SubjectKey(type, id);
  }
}
