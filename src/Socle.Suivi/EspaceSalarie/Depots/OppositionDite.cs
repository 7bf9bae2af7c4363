using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Depots;

/// <summary>An objection told to a professional, or taken back before them (R. 4624-45-6). Comes out of the base of the files.</summary>
/// <param name="Id">Of what the worker will see: it comes once.</param>
public sealed record OppositionDite(long Id, Id<Travailleur> Travailleur, GenreDepot Genre, DateTime Le);

/// <summary>The worker finds in their space what they said to a professional, as what they sent themselves. May come twice.</summary>
internal sealed class RecevoirOppositionDite(RemettreAuSalarie remettre) : IDestinataire<OppositionDite>
{
    private static readonly Processus Processus = new("opposition.remettre", "Opposition dite à un professionnel, montrée au salarié");

    public Task RecevoirAsync(OppositionDite message, CancellationToken arret) => remettre.UneFoisAsync(
        Processus, new Id<AccuseDepot>(message.Id), message.Travailleur,
        t => new AccuseDepot { Id = new(message.Id), TravailleurId = t, Genre = message.Genre, Le = message.Le, RecuLe = message.Le, AuProfessionnel = true }, arret);
}
