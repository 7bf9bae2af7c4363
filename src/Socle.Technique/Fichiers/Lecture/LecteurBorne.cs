namespace Socle.Technique.Fichiers;

/// <summary>A text that refuses to grow: stands between the file and a parser that would otherwise hold an endless row in memory.</summary>
internal sealed class LecteurBorne(TextReader source, int signesParLigne) : TextReader
{
    private long _depuisLaLigne;

    /// <summary>A row was delivered: the count begins again.</summary>
    public void Remettre() => _depuisLaLigne = 0;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var lus = source.Read(buffer);
        Compter(buffer[..lus]);
        return lus;
    }

    public override int Peek() => source.Peek();

    public override int Read()
    {
        var lu = source.Read();
        if (lu >= 0)
        {
            Compter([(char)lu]);
        }
        return lu;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Compter(ReadOnlySpan<char> signes)
    {
        _depuisLaLigne += signes.Length;
        if (_depuisLaLigne > signesParLigne)
        {
            throw new LigneTropLongueException();
        }
        if (signes.Contains('\0'))
        {
            throw new OctetNulException();
        }
    }
}

/// <summary>Crosses the parser, and becomes a refusal on the other side.</summary>
internal sealed class LigneTropLongueException : IOException;

/// <inheritdoc cref="LigneTropLongueException"/>
internal sealed class OctetNulException : IOException;
