package dk.voresplan.wish;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.media.InvalidMedia;
import dk.voresplan.media.MediaBusy;
import dk.voresplan.media.Pictures;
import dk.voresplan.media.Voices;
import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes in the files that citizens attach to the draft of the next wish. It asks first whether one
 * more may come. Only then does it read the file, outside of any transaction and one at a time for
 * each citizen. It stores what came of it with a permit of its own.
 */
@Singleton
public class AttachmentIntake {
  private final AccessPolicy access;
  private final Attachments attachments;
  private final Pictures pictures;
  private final Voices voices;
  private final Set<CitizenId> underWay = ConcurrentHashMap.newKeySet();

  AttachmentIntake(AccessPolicy access, Attachments attachments, Pictures pictures, Voices voices) {
    this.access = access;
    this.attachments = attachments;
    this.pictures = pictures;
    this.voices = voices;
  }

  /**
   * Attaches the picture in this file, which is asked for once there is room for it.
   *
   * @throws AccessRefused if the actor may not, or there is no such citizen
   * @throws AttachmentsFull if there is no room
   * @throws MediaBusy if another file of the citizen's is under way, or others' take too long
   * @throws InvalidMedia if it is no picture
   */
  public AttachmentId picture(Actor actor, CitizenId citizen, Supplier<byte[]> file) {
    return take(
        actor,
        citizen,
        attachments::requireRoomForPicture,
        () -> {
          var picture = pictures.read(file.get());
          return permit -> attachments.add(permit, picture);
        });
  }

  /**
   * Attaches the voice in this file, which is asked for once there is room for it.
   *
   * @throws AccessRefused if the actor may not, or there is no such citizen
   * @throws AttachmentsFull if there is no room
   * @throws MediaBusy if another file of the citizen's is under way
   * @throws InvalidMedia if it is no voice
   */
  public AttachmentId voice(Actor actor, CitizenId citizen, Supplier<byte[]> file) {
    return take(
        actor,
        citizen,
        attachments::requireRoomForVoice,
        () -> {
          var voice = voices.read(file.get());
          return permit -> attachments.add(permit, voice);
        });
  }

  private AttachmentId take(
      Actor actor,
      CitizenId citizen,
      Consumer<WritePermit> room,
      Supplier<Function<WritePermit, AttachmentId>> reading) {
    write(
        actor,
        citizen,
        permit -> {
          room.accept(permit);
          return permit;
        });
    if (!underWay.add(citizen)) {
      throw new MediaBusy();
    }
    try {
      return write(actor, citizen, reading.get());
    } finally {
      underWay.remove(citizen);
    }
  }

  private <T> T write(Actor actor, CitizenId citizen, Function<WritePermit, T> work) {
    return access.change(actor, citizen, Set.of(Topic.WISHES), work);
  }
}
