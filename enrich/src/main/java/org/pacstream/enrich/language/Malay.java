package org.pacstream.enrich.language;

import java.util.Set;

/**
 * Tells Indonesian from Malay, which share most words: by those that only one of them writes, or
 * spells so.
 */
final class Malay {
  private static final Set<String> INDONESIAN =
      Set.of(
          "bahwa",
          "karena",
          "bisa",
          "uang",
          "komite",
          "partai",
          "pemilu",
          "kampanye",
          "perusahaan",
          "miliar",
          "triliun",
          "pekan",
          "kantor",
          "usai",
          "rupiah",
          "presiden",
          "senat",
          "kongres",
          "gubernur",
          "bursa",
          "kursi",
          "berbagai",
          "kemarin",
          "siklus",
          "skandal",
          "miliarder",
          "senilai",
          "sejumlah",
          "jumat",
          "rabu",
          "senin",
          "agustus",
          "desember",
          "maret",
          "juni",
          "juli",
          "lembaga",
          "warga",
          "didanai",
          "mendanai",
          "pendanaan",
          "komisi",
          "distrik",
          "rekening",
          "soal",
          "panitia",
          "koin",
          "situs",
          "serikat",
          "pendukung",
          "mendukung",
          "dukungan",
          "didukung",
          "pemilih",
          "pemungutan",
          "suara",
          "pasar",
          "punya",
          "kebijakan",
          "petahana",
          "donatur",
          "sumbangannya",
          "saat",
          "lalu",
          "mobil",
          "gedung",
          "resmi",
          "jutaan",
          "tahun-tahun",
          "perusahaannya",
          "uangnya",
          "demokrat",
          "republik",
          "terkait",
          "pihak",
          "sementara",
          "sebesar",
          "bernama");

  private static final Set<String> MALAY =
      Set.of(
          "bahawa",
          "kerana",
          "boleh",
          "wang",
          "jawatankuasa",
          "parti",
          "kempen",
          "syarikat",
          "ialah",
          "pejabat",
          "bilion",
          "trilion",
          "ringgit",
          "pelbagai",
          "pengundi",
          "undi",
          "pengundian",
          "menyokong",
          "sokongan",
          "penyokong",
          "isnin",
          "khamis",
          "jumaat",
          "ahad",
          "ogos",
          "disember",
          "julai",
          "jun",
          "mac",
          "ahli",
          "kerusi",
          "semasa",
          "bagaimanapun",
          "sekiranya",
          "menerusi",
          "mahkamah",
          "penderma",
          "derma",
          "akta",
          "agensi",
          "matawang",
          "tiada",
          "daripada",
          "turut",
          "pilihanraya",
          "gabenor",
          "senator",
          "dewan",
          "kerajaan",
          "manakala",
          "berjumlah",
          "bernilai",
          "dibelanjakan",
          "kongsi",
          "pasaran",
          "minggu",
          "beritahu",
          "beliau",
          "mengikut");

  private Malay() {}

  /** The other one where it has more words of its own in the text. */
  static Opinion corrected(String words, Opinion opinion) {
    boolean malay = opinion.code().equals("ms");
    if (!malay && !opinion.code().equals("id")) {
      return opinion;
    }
    int indonesianWords = 0;
    int malayWords = 0;
    for (String word : words.split(" ", -1)) {
      indonesianWords += INDONESIAN.contains(word) ? 1 : 0;
      malayWords += MALAY.contains(word) ? 1 : 0;
    }
    if (malay && indonesianWords > malayWords) {
      return new Opinion("id", opinion.confidence());
    }
    return !malay && malayWords > indonesianWords
        ? new Opinion("ms", opinion.confidence())
        : opinion;
  }
}
