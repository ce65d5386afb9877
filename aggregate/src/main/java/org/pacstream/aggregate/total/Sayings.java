package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.state.CopyOf;
import org.pacstream.aggregate.state.SaidReport;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Report;

/** What an article says, a saying for each subject. */
public final class Sayings {
  /** Of the records of an article the greatest is live, in whatever order they arrive. */
  public static final Comparator<EnrichedArticle> VERSIONS =
      Comparator.comparingLong(EnrichedArticle::getRevision)
          .thenComparingInt(EnrichedArticle::getRulesVersion)
          .thenComparing(EnrichedArticle::getWithdrawn)
          .thenComparing(EnrichedArticle::getContentHash);

  private Sayings() {}

  /** By subject; empty for a withdrawn article and for one that reports no money. */
  public static SortedMap<SubjectKey, Saying> of(EnrichedArticle article) {
    var subjects = new TreeMap<SubjectKey, List<Subject>>();
    var reports = new HashMap<SubjectKey, List<SaidReport>>();
    if (article.getWithdrawn()) {
      return new TreeMap<>();
    }
    List<Report> all = article.getReports();
    for (int position = 0; position < all.size(); position++) {
      Report report = all.get(position);
      for (Subject subject : Reading.of(report).subjects()) {
        subjects.computeIfAbsent(subject.key(), key -> new ArrayList<>()).add(subject);
        List<SaidReport> said = reports.computeIfAbsent(subject.key(), key -> new ArrayList<>());
        if (said.isEmpty() || said.get(said.size() - 1).getPosition() != position) {
          said.add(new SaidReport(position, report));
        }
      }
    }
    var sayings = new TreeMap<SubjectKey, Saying>();
    subjects.forEach((key, named) -> sayings.put(key, saying(article, named, reports.get(key))));
    return sayings;
  }

  /** The saying that takes back what an earlier version of the article said to a subject. */
  public static Saying nothing(EnrichedArticle article, SubjectKey subject) {
    return header(article)
        .setSubject(subject.id())
        .setSubjectType(subject.type())
        .setName("")
        .build();
  }

  /**
   * Where a saying counts, in its order, with the positions of the reports. It never does in cycles
   * that were closed when it came.
   */
  public static List<Counted> counted(Saying saying) {
    var counted = new ArrayList<Counted>();
    for (SaidReport said : saying.getReports()) {
      if (isLate(saying, said)) {
        continue;
      }
      for (Placement placement : Reading.of(said.getReport()).placements(SubjectKey.of(saying))) {
        counted.add(new Counted(said, placement));
      }
    }
    return counted;
  }

  /** Whether it came when its cycle was closed. */
  public static boolean isLate(Saying saying, SaidReport said) {
    return said.getReport().getCycle() < saying.getClosedBefore();
  }

  /** The outlet an article is counted under; empty when it is not known. */
  public static String outlet(Saying saying) {
    return Outlet.of(saying.getSource(), saying.getUrl());
  }

  /** In which words an article tells a report: the same for copies of one sentence. */
  public static String text(Saying saying, Report report) {
    return Wording.of(report.getEvidence().getText(), saying.getArticleId());
  }

  /** Of what an article is a copy, where its reports of a cycle count; empty when of nothing. */
  public static Optional<CopyOf> copyOf(Saying saying, int cycle) {
    return saying.getCopies().stream().filter(copy -> copy.getCycle() == cycle).findFirst();
  }

  private static Saying saying(
      EnrichedArticle article, List<Subject> named, List<SaidReport> reports) {
    Subject first = named.stream().min(Comparator.comparing(Subject::name)).orElseThrow();
    var fecIds = new TreeSet<String>();
    named.forEach(subject -> fecIds.addAll(subject.fecIds()));
    return header(article)
        .setSubject(first.id())
        .setSubjectType(first.type())
        .setName(first.name())
        .setFecIds(List.copyOf(fecIds))
        .setReports(reports)
        .setSignature(article.getSignature())
        .build();
  }

  private static Saying.Builder header(EnrichedArticle article) {
    return Saying.newBuilder()
        .setArticleId(article.getId())
        .setRevision(article.getRevision())
        .setSource(article.getSource())
        .setUrl(article.getUrl())
        .setTitle(article.getTitle())
        .setPublished(article.getPublished());
  }

  /** A placement and the report it comes from. */
  public record Counted(SaidReport said, Placement placement) {
    /** Of the report in the article's list. */
    public int position() {
      return said.getPosition();
    }
  }
}
