namespace Socle.Technique.Fichiers;

/// <summary>Gives the beginning, already looked at, then the rest.</summary>
internal sealed class TexteRejoue(string debut, TextReader suite) : TextReader
{
    private int _place;

    public override int Read(Span<char> buffer)
    {
        if (_place == debut.Length)
        {
            return suite.Read(buffer);
        }
        var donnes = Math.Min(buffer.Length, debut.Length - _place);
        debut.AsSpan(_place, donnes).CopyTo(buffer);
        _place += donnes;
        return donnes;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read() => _place < debut.Length ? debut[_place++] : suite.Read();

    public override int Peek() => _place < debut.Length ? debut[_place] : suite.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            suite.Dispose();
        }
        base.Dispose(disposing);
    }
}
