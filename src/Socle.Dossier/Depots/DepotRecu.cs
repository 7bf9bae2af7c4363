using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;

namespace Socle.Dossier.Depots;

/// <summary>That a line of the inbox came into a file: it comes once.</summary>
public sealed class DepotRecu : ILigneScellee
{
    /// <summary>The number it had in the inbox.</summary>
    public required Id<DepotRecu> Id { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    public required GenreDepot Genre { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime RecuLe { get; init; }

    /// <summary>False: altered on its way, or beside another person; nothing of it entered the file.</summary>
    public required bool Lisible { get; init; }

    public string Sceau { get; set; } = "";
}
