using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>How one sender names its columns and its codes, learnt once and replayed.</summary>
public sealed class ModeleImport
{
    public required Id<ModeleImport> Id { get; init; }

    public required string Emetteur { get; set; }

    /// <summary>The name made comparable. Unique.</summary>
    public required string EmetteurCle { get; init; }

    /// <summary>JSON of the <see cref="Correspondance"/>.</summary>
    public required string Colonnes { get; set; }

    public required DateTime EnregistreLe { get; set; }

    public required string EnregistrePar { get; set; }
}
