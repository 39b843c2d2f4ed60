package dk.voresplan.mydata;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.OwnTable;
import dk.voresplan.access.OwnTables;
import dk.voresplan.access.Permit;
import dk.voresplan.fhir.CitizensBundle;
import dk.voresplan.i18n.Words;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.Documents;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs everything about a citizen as a ZIP (GDPR articles 15 and 20). It has a page to read, each
 * row as JSON, and the plan in FHIR. It has attachments and contributions as they came.
 *
 * <p>It is written part by part, each with a permit of its own. So whoever fetches it on a slow
 * phone holds no transaction. Nothing grows in memory with how much there is.
 */
@Singleton
public class MyData {
  private static final PageRequest SOME = new PageRequest(50, Optional.empty());
  private static final int AT_ONCE = 500;

  private final AccessPolicy access;
  private final OwnRowsAsJson rows;
  private final FileRows files;
  private final Documents documents;
  private final ReadablePage readable;
  private final Wishes wishes;
  private final Attachments attachments;
  private final CitizensBundle bundle;

  MyData(
      AccessPolicy access,
      OwnRowsAsJson rows,
      FileRows files,
      Documents documents,
      ReadablePage readable,
      Wishes wishes,
      Attachments attachments,
      CitizensBundle bundle) {
    this.access = access;
    this.rows = rows;
    this.files = files;
    this.documents = documents;
    this.readable = readable;
    this.wishes = wishes;
    this.attachments = attachments;
    this.bundle = bundle;
  }

  /** Writes the ZIP. */
  public void write(Actor.Person citizen, Words words, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    page(citizen, words, zip);
    for (var table : OwnTable.values()) {
      table(citizen, table, zip);
    }
    bundle(citizen, zip);
    for (var received : own(citizen, files::contributions)) {
      var day = received.receivedAt().toString().substring(0, 10);
      entry(
          zip,
          "bidrag/%s-%s.json".formatted(day, received.id()),
          own(citizen, permit -> original(permit, received)));
    }
    for (var attached : own(citizen, files::attachments)) {
      var file =
          own(
              citizen,
              permit ->
                  attached.wishId() == null
                      ? attachments.fileInDraft(permit, new AttachmentId(attached.id()))
                      : attachments.file(
                          permit, new WishId(attached.wishId()), new AttachmentId(attached.id())));
      zip.putNextEntry(new ZipEntry("filer/" + attached.id() + ending(file.mediaType())));
      zip.write(file.content().bytes());
      zip.closeEntry();
    }
    zip.finish();
  }

  private void page(Actor.Person citizen, Words words, ZipOutputStream zip) throws IOException {
    var page =
        Html.page(
            words.locale().getLanguage(), words.say("myData.of", Map.of("name", citizen.name())));
    zip.putNextEntry(new ZipEntry("laes-mig.html"));
    part(citizen, zip, page, permit -> readable.beginning(permit, words, page));
    page.add("h2", words.say("myData.wishes"));
    List<Wish> some = own(citizen, permit -> wishes.page(permit, SOME));
    while (!some.isEmpty()) {
      for (var wish : some) {
        part(citizen, zip, page, permit -> readable.wish(permit, wish, words, page));
      }
      var next = new PageRequest(SOME.size(), Optional.of(some.getLast().id().value()));
      some = own(citizen, permit -> wishes.page(permit, next));
    }
    part(citizen, zip, page, permit -> readable.answers(permit, words, page));
    page.add("h2", words.say("seen.title"));
    for (Optional<Long> after = Optional.of(0L); after.isPresent(); ) {
      long from = after.get();
      after = own(citizen, permit -> readable.seen(permit, from, AT_ONCE, words, page));
      text(zip, page.taken());
    }
    text(zip, page.end());
    zip.closeEntry();
  }

  private void part(
      Actor.Person citizen,
      ZipOutputStream zip,
      Html page,
      java.util.function.Consumer<Permit> work)
      throws IOException {
    own(
        citizen,
        permit -> {
          work.accept(permit);
          return page;
        });
    text(zip, page.taken());
  }

  private void bundle(Actor.Person citizen, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("fhir/bundle.json"));
    text(zip, own(citizen, bundle::beginning));
    entries(zip, page -> own(citizen, permit -> bundle.wishes(permit, page)));
    entries(zip, page -> own(citizen, permit -> bundle.corrections(permit, page)));
    text(zip, CitizensBundle.END);
    zip.closeEntry();
  }

  private static void entries(
      ZipOutputStream zip, Function<PageRequest, List<CitizensBundle.Entry>> read)
      throws IOException {
    for (var some = read.apply(SOME); !some.isEmpty(); ) {
      for (var entry : some) {
        text(zip, ",");
        text(zip, entry.json());
      }
      some = read.apply(new PageRequest(SOME.size(), Optional.of(some.getLast().row())));
    }
  }

  private void table(Actor.Person citizen, OwnTable table, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("data/" + table.table() + ".json"));
    text(zip, "[");
    int after = 0;
    List<String> page;
    do {
      int from = after;
      page = own(citizen, permit -> rows.page(permit, table, from, AT_ONCE));
      for (var row : page) {
        text(zip, after++ == 0 ? "\n" : ",\n");
        text(zip, row);
      }
    } while (page.size() == AT_ONCE);
    text(zip, "\n]\n");
    zip.closeEntry();
  }

  /** What a source sent, without what is others' own in it. */
  private String original(Permit permit, Received received) {
    var original = files.original(permit, received.id()).orElseThrow();
    return documents.write(OthersDetails.without(documents.read(original, Map.class)));
  }

  private <T> T own(Actor.Person citizen, Function<Permit, T> work) {
    return access.open(citizen, citizen.id(), OwnTables.TOPICS, work);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text(zip, text);
    zip.closeEntry();
  }

  private static void text(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String ending(String mediaType) {
    return switch (mediaType.replaceFirst(";.*", "").strip()) {
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      case "image/webp" -> ".webp";
      case "audio/mp4" -> ".m4a";
      case "audio/webm" -> ".webm";
      default -> "";
    };
  }
}
