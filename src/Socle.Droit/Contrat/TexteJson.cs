using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Socle.Droit;

/// <summary>One writer and one buffer per thread: facts are written once per worker when a whole service is recomputed.</summary>
internal static class TexteJson
{
    /// <summary>French letters and ’ as they are; the output is a document of its own, never pasted in a page unescaped.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_tampon;

    [ThreadStatic]
    private static Utf8JsonWriter? t_ecrivain;

    public static Utf8JsonWriter Commencer()
    {
        t_tampon ??= new ArrayBufferWriter<byte>(1024);
        t_tampon.ResetWrittenCount();
        t_ecrivain ??= new Utf8JsonWriter(t_tampon, s_options);
        t_ecrivain.Reset(t_tampon);
        return t_ecrivain;
    }

    public static string Finir()
    {
        t_ecrivain!.Flush();
        return Encoding.UTF8.GetString(t_tampon!.WrittenSpan);
    }
}
