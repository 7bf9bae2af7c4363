using System.Collections.Specialized;
using System.Text.Json;
using Quartz.Spi;

namespace Socle.Technique.Travaux.Planification;

/// <summary>Quartz wants to know how data beside a job is written. Ours have none; what there may be is text, as JSON.</summary>
internal sealed class DonneesEnJson : IObjectSerializer
{
    public void Initialize()
    {
    }

    public byte[] Serialize<T>(T obj) where T : class => obj is NameValueCollection textes
        ? JsonSerializer.SerializeToUtf8Bytes(textes.AllKeys.ToDictionary(c => c!, c => textes[c]))
        : throw new NotSupportedException($"A job carries text only, not {obj.GetType().Name}.");

    public T? DeSerialize<T>(byte[] data) where T : class
    {
        var textes = new NameValueCollection();
        foreach (var (cle, texte) in JsonSerializer.Deserialize<Dictionary<string, string?>>(data) ?? [])
        {
            textes.Add(cle, texte);
        }
        return textes as T;
    }
}
