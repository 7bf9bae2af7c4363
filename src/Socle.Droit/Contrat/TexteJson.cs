using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Socle.Droit;

/// <summary>One writer and one buffer per thread: facts are written once per worker when a whole service is recomputed.</summary>
internal static class TexteJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_tampon;

    [ThreadStatic]
    private static Utf8JsonWriter? t_ecrivain;

    /// <summary>French letters and ’ as they are; the output is a document of its own, never pasted in a page unescaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonEncodedText Encoder(string texte) => JsonEncodedText.Encode(texte, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static Utf8JsonWriter Commencer()
    {
        t_tampon ??= new ArrayBufferWriter<byte>(1024);
        t_tampon.ResetWrittenCount();
        return Ecrivain(t_tampon);
    }

    public static Utf8JsonWriter Ecrivain(IBufferWriter<byte> sortie)
    {
        t_ecrivain ??= new Utf8JsonWriter(sortie, Options);
        t_ecrivain.Reset(sortie);
        return t_ecrivain;
    }

    public static string Finir()
    {
        t_ecrivain!.Flush();
        return Encoding.UTF8.GetString(t_tampon!.WrittenSpan);
    }
}
