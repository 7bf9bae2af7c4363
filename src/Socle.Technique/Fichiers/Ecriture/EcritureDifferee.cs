namespace Socle.Technique.Fichiers;

/// <summary>
/// ZIP closes each of its entries with a few synchronous writes, which a web server refuses. They wait here, and leave with the next
/// asynchronous write: the bytes and their order are the same.
/// </summary>
internal sealed class EcritureDifferee(Stream vers) : Stream
{
    private readonly MemoryStream attente = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => attente.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => attente.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await EnvoyerAsync(cancellationToken);
        await vers.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>Nothing: what waits leaves with the next asynchronous write.</summary>
    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await EnvoyerAsync(cancellationToken);
        await vers.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask EnvoyerAsync(CancellationToken annulation)
    {
        if (attente.Length > 0)
        {
            await vers.WriteAsync(attente.GetBuffer().AsMemory(0, (int)attente.Length), annulation);
            attente.SetLength(0);
        }
    }
}
