package dk.voresplan.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads every record that a request brings as JSON, and takes nothing for what it is not. */
@Singleton
@Order(-100)
@Consumes(MediaType.APPLICATION_JSON)
final class JsonRequests<T> implements MessageBodyReader<T> {
  private final JsonMapper mapper;

  JsonRequests(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
    return type.getType().isRecord() && type.getType().getPackageName().startsWith("dk.voresplan");
  }

  @Override
  public @Nullable T read(
      Argument<T> type, @Nullable MediaType mediaType, Headers headers, ByteBuffer<?> body) {
    return read(type, body.toByteArray());
  }

  @Override
  public @Nullable T read(
      Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    try {
      return read(type, body.readAllBytes());
    } catch (IOException broken) {
      throw new CodecException("The body cannot be read", broken);
    }
  }

  private @Nullable T read(Argument<T> type, byte[] body) {
    var json = text(body);
    JsonShape.check(json, type.getType());
    try {
      return mapper.readValue(json, type);
    } catch (IOException unreadable) {
      throw new MalformedField(null);
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(java.nio.ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedField(null);
    }
  }
}
