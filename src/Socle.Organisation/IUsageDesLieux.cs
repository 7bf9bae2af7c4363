using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Salles;

namespace Socle.Organisation;

/// <param name="Dernier">Day of the last session; absent when there is none.</param>
/// <param name="Modeles">Weekly patterns that would open more.</param>
public sealed record UsageDuLieu(int Vacations, DateOnly? Dernier, int Modeles)
{
    public bool EstLibre => Vacations + Modeles == 0;

    /// <summary>« 3 vacations à venir et 1 modèle de semaine ».</summary>
    internal string EnMots => $"{Nombre.De(Vacations, "vacation")} à venir et {Nombre.De(Modeles, "modèle de semaine", "modèles de semaine")}";

    /// <summary>The day after which nothing more is held there; nothing when patterns would open more.</summary>
    internal string OuApres => this is { Modeles: 0, Dernier: { } dernier } ? $", ou recommencez après le {dernier.AvecJour()}." : ".";
}

/// <summary>Port to the follow-up: what a room or a centre still serves for, today or later. The organisation does not know sessions, yet must not close a place under them.</summary>
public interface IUsageDesLieux
{
    Task<UsageDuLieu> AVenirAsync(Id<Salle> salle, CancellationToken arret);

    Task<UsageDuLieu> AVenirAsync(Id<Centre> centre, CancellationToken arret);
}
