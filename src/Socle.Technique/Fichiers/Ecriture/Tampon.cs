using System.Buffers;
using System.Text;

namespace Socle.Technique.Fichiers;

/// <summary>UTF-8 kept until it is worth a write.</summary>
internal sealed class Tampon(Stream flux)
{
    private const int Plein = 64 * 1024;
    private readonly ArrayBufferWriter<byte> _octets = new(Plein + 4096);

    public void Ajouter(ReadOnlySpan<char> texte) => Encoding.UTF8.GetBytes(texte, _octets);

    public void Ajouter(ReadOnlySpan<byte> octets) => _octets.Write(octets);

    public ValueTask ViderSiPleinAsync(CancellationToken annulation) => _octets.WrittenCount < Plein ? ValueTask.CompletedTask : ViderAsync(annulation);

    public async ValueTask ViderAsync(CancellationToken annulation)
    {
        await flux.WriteAsync(_octets.WrittenMemory, annulation);
        _octets.ResetWrittenCount();
    }
}
