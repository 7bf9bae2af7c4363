using Socle.Noyau;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Remis;

/// <summary>The advice given at a visit, sealed, for the worker to read again.</summary>
public sealed class ConseilRemis
{
    /// <summary>The number of the visit.</summary>
    public required Id<ConseilRemis> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required DateOnly Jour { get; init; }

    /// <summary>Sealed: one piece of advice per line.</summary>
    public required byte[] Contenu { get; init; }
}

/// <summary>The same, as it comes out of the base of the files at the end of a visit: already sealed.</summary>
public sealed record ConseilsDonnes(long Visite, Id<Travailleur> Travailleur, DateOnly Jour, byte[] Contenu);

/// <summary>Keeps it for the worker. May come twice.</summary>
internal sealed class RecevoirConseils(RemettreAuSalarie remettre) : IDestinataire<ConseilsDonnes>
{
    private static readonly Processus Processus = new("conseils.remettre", "Conseils d’une visite remis au salarié");

    public Task RecevoirAsync(ConseilsDonnes message, CancellationToken arret) => remettre.UneFoisAsync(
        Processus, new Id<ConseilRemis>(message.Visite), message.Travailleur,
        t => new ConseilRemis { Id = new(message.Visite), TravailleurId = t, Jour = message.Jour, Contenu = message.Contenu }, arret);
}
