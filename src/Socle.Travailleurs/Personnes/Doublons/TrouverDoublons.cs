using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <param name="Propositions">Pairs that wait for someone's decision.</param>
/// <param name="Nouvelles">Those this search added.</param>
public sealed record BilanDoublons(int Personnes, int Propositions, int Nouvelles);

/// <summary>Searches everyone for duplicates and keeps what it finds, for someone to decide. What was set aside stays so.</summary>
public sealed class TrouverDoublons(SocleDb db, Ecritures ecritures)
{
    public const string CodeProcessus = "doublons.trouver";
    private static readonly Processus Processus = new(CodeProcessus, "Recherche de doublons");

    public async Task<Resultat<BilanDoublons>> ExecuterAsync(CancellationToken arret = default)
    {
        // Read and compared before the write begins: nobody waits for it.
        var personnes = await LireAsync(arret);
        var paires = RechercheDoublons.Trouver(personnes, arret);
        return await ecritures.Faire(Processus, null, e => GarderAsync(e, personnes.Count, paires, arret), arret);
    }

    private async Task<List<PersonneConnue>> LireAsync(CancellationToken arret)
    {
        var lignes = db.Set<Travailleur>().Where(t => t.FusionneVersId == null)
            .Select(t => new { t.Id, t.Nir, t.NomNaissance, t.NomUsage, t.Prenoms, t.Naissance, t.Sexe, t.LieuNaissance });
        var personnes = new List<PersonneConnue>();
        await foreach (var l in lignes.AsAsyncEnumerable().WithCancellation(arret))
        {
            var comparee = new PersonneComparee(l.NomNaissance, l.Prenoms, l.Naissance, l.Nir is null ? null : Nir.Relire(l.Nir), l.NomUsage);
            personnes.Add(new PersonneConnue(l.Id.Valeur, comparee, l.Sexe, l.LieuNaissance));
        }
        return personnes;
    }

    private async Task<Resultat<BilanDoublons>> GarderAsync(Ecriture ecriture, int personnes, IReadOnlyCollection<Paire> paires, CancellationToken arret)
    {
        var connus = await db.Set<Doublon>().ToDictionaryAsync(d => (d.AId.Valeur, d.BId.Valeur), arret);
        var nouvelles = 0;
        foreach (var paire in paires)
        {
            if (!connus.Remove((paire.A, paire.B), out var connu))
            {
                db.Add(Nouveau(paire, ecriture.Instant));
                nouvelles++;
            }
            else if (connu.Etat == EtatDoublon.Propose)
            {
                (connu.Note, connu.Motif, connu.Raisons) = (paire.Note, paire.Motif, paire.Raisons);
            }
            else
            {
                continue;
            }
        }
        // A number is one file's only: that doubt was seen when someone was declared, and no search finds it again.
        db.RemoveRange(connus.Values.Where(d => d.Etat == EtatDoublon.Propose && d.Motif != MotifRessemblance.MemeNir));
        await db.SaveChangesAsync(arret);
        var bilan = new BilanDoublons(personnes, await db.Set<Doublon>().CountAsync(d => d.Etat == EtatDoublon.Propose, arret), nouvelles);
        ecriture.Tracer(ActionAudit.Fait, "doublon", 0, JsonSerializer.Serialize(bilan));
        return bilan;
    }

    internal static Doublon Nouveau(Paire paire, DateTime instant) => new()
    {
        Id = Id<Doublon>.Nouveau(),
        AId = new(paire.A),
        BId = new(paire.B),
        Note = paire.Note,
        Motif = paire.Motif,
        Raisons = paire.Raisons,
        TrouveLe = instant,
    };
}
