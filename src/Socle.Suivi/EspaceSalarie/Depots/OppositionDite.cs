using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Depots;

/// <summary>An objection told to a professional, or taken back before them (R. 4624-45-6). Comes out of the base of the files.</summary>
/// <param name="Id">Of what the worker will see: it comes once.</param>
public sealed record OppositionDite(long Id, Id<Travailleur> Travailleur, GenreDepot Genre, DateTime Le);

/// <summary>The worker finds in their space what they said to a professional, as what they sent themselves. May come twice.</summary>
internal sealed class RecevoirOppositionDite(SocleDb db, Ecritures ecritures) : IDestinataire<OppositionDite>
{
    private static readonly Processus Processus = new("opposition.remettre", "Opposition dite à un professionnel, montrée au salarié");

    public async Task RecevoirAsync(OppositionDite message, CancellationToken arret)
    {
        var id = new Id<AccuseDepot>(message.Id);
        var qui = await db.Set<Travailleur>().Where(t => t.Id == message.Travailleur).Select(t => (Id<Travailleur>?)(t.FusionneVersId ?? t.Id)).FirstOrDefaultAsync(arret);
        if (qui is not { } travailleur || await db.Set<AccuseDepot>().AnyAsync(a => a.Id == id, arret))
        {
            return;
        }
        await ecritures.Faire(Processus, null, _ =>
        {
            db.Add(new AccuseDepot { Id = id, TravailleurId = travailleur, Genre = message.Genre, Le = message.Le, RecuLe = message.Le, AuProfessionnel = true });
            return Task.FromResult(Resultat.De(true));
        }, arret);
    }
}
