using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Visites;

/// <summary>What is being typed in one section of an open visit, saved as it is typed. Becomes <c>Ecrit</c>s when the visit is concluded.</summary>
public sealed class Brouillon : ILigneScellee
{
    public required Id<Brouillon> Id { get; init; }

    public required Id<VisiteMedicale> VisiteId { get; init; }

    public required Id<Dmst> DossierId { get; init; }

    /// <summary>Which part of the screen: a code of our own, the same for everyone.</summary>
    public required int Section { get; init; }

    /// <summary>Grows with each save: two windows on one visit see each other.</summary>
    public required int Version { get; set; }

    public required byte[] Contenu { get; set; }

    public required Id<Compte> CompteId { get; set; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime EnregistreLe { get; set; }

    public string Sceau { get; set; } = "";
}
