namespace Socle.Dossier.Base;

/// <summary>A line of the file that carries a code over all its columns: one changed by hand no longer matches it.</summary>
public interface ILigneScellee
{
    /// <summary>Written by <see cref="DossierDb"/>, never by hand: « clé:code ».</summary>
    string Sceau { get; set; }
}
