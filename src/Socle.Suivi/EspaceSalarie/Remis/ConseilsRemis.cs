using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
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
internal sealed class RecevoirConseils(SocleDb db, Ecritures ecritures) : IDestinataire<ConseilsDonnes>
{
    private static readonly Processus Processus = new("conseils.remettre", "Conseils d’une visite remis au salarié");

    public async Task RecevoirAsync(ConseilsDonnes message, CancellationToken arret)
    {
        var id = new Id<ConseilRemis>(message.Visite);
        var qui = await db.Set<Travailleur>().Where(t => t.Id == message.Travailleur).Select(t => (Id<Travailleur>?)(t.FusionneVersId ?? t.Id)).FirstOrDefaultAsync(arret);
        if (qui is not { } travailleur || await db.Set<ConseilRemis>().AnyAsync(c => c.Id == id, arret))
        {
            return;
        }
        await ecritures.Faire(Processus, null, _ =>
        {
            db.Add(new ConseilRemis { Id = id, TravailleurId = travailleur, Jour = message.Jour, Contenu = message.Contenu });
            return Task.FromResult(Resultat.De(true));
        }, arret);
    }
}
