using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Liste;

/// <summary>What the assistant may do with messages.</summary>
public enum ActeConvocation
{
    /// <summary>Send now, or send again: its channel is chosen anew when none was known.</summary>
    Renvoyer,

    /// <summary>By letter instead.</summary>
    EnLettre,

    /// <summary>It arrived, or the letter was handed over.</summary>
    Remise,

    /// <summary>Of no use any more.</summary>
    Retirer,

    /// <summary>Someone told them by telephone.</summary>
    Prevenu,
}

/// <summary>Acts on several messages at once. What does not suit an act is left as it is, and counted.</summary>
public sealed class AgirSurConvocations(SocleDb db, Ecritures ecritures, FileConvocations file)
{
    private static readonly Processus Processus = new("convocations.agir", "Suite donnée à des convocations");

    /// <summary>Returns how many changed.</summary>
    public async Task<Resultat<int>> ExecuterAsync(IReadOnlyCollection<Id<Convocation>> ids, ActeConvocation acte, CancellationToken arret = default)
    {
        if (ids.Count == 0)
        {
            return new Refus("convocations.aucune", "Cochez d’abord les messages voulus.");
        }
        var faite = await ecritures.Faire(Processus, acte.ToString(), async e =>
        {
            var changees = 0;
            foreach (var part in ids.Chunk(500))
            {
                await VerrouillerAsync(part, arret);
                changees += await AgirAsync(await db.Set<Convocation>().Where(c => part.Contains(c.Id)).ToListAsync(arret), acte, e.Instant, arret);
            }
            e.Tracer(ActionAudit.Fait, "convocation", 0, System.Text.Json.JsonSerializer.Serialize(new { acte = acte.ToString(), changees }));
            return changees == 0
                ? new Refus("convocations.inchangees", "Rien n’a changé\u00A0: cette action ne convient pas à ces messages, ou aucune adresse n’est encore connue.")
                : Resultat.De(changees);
        }, arret);
        file.Reveiller();
        return faite;
    }

    /// <summary>None is taken by who sends while it is looked at: it would leave twice. SQLite has one writer.</summary>
    private async Task VerrouillerAsync(Id<Convocation>[] ids, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM convocation WHERE id = ANY({ids.Select(i => i.Valeur).ToArray()}) ORDER BY id FOR UPDATE", arret);
        }
    }

    private async Task<int> AgirAsync(List<Convocation> convocations, ActeConvocation acte, DateTime instant, CancellationToken arret)
    {
        var retenues = convocations.Where(c => Convient(c, acte)).ToList();
        return acte switch
        {
            ActeConvocation.Renvoyer => await AdresserAsync(retenues, null, instant, arret),
            ActeConvocation.EnLettre => await AdresserAsync(retenues, Canal.Lettre, instant, arret),
            ActeConvocation.Prevenu => Prevenir(retenues, instant),
            _ => Conclure(retenues, acte == ActeConvocation.Remise ? EtatConvocation.Envoyee : EtatConvocation.Retiree, instant),
        };
    }

    /// <summary>One in flight belongs to who took it.</summary>
    private static bool Convient(Convocation c, ActeConvocation acte) => c.Etat is not (EtatConvocation.EnCours or EtatConvocation.Retiree) && acte switch
    {
        ActeConvocation.Renvoyer => c.Etat != EtatConvocation.Envoyee && !(c.Etat == EtatConvocation.AEnvoyer && c.Canal == Canal.Lettre),
        ActeConvocation.EnLettre => c.Etat != EtatConvocation.Envoyee && c.Canal != Canal.Lettre,
        ActeConvocation.Prevenu => c.AAppeler || c.Etat != EtatConvocation.Envoyee,
        ActeConvocation.Remise => c.Etat == EtatConvocation.Incertaine || (c.Etat == EtatConvocation.AEnvoyer && c.Canal == Canal.Lettre),
        _ => c.Etat != EtatConvocation.Envoyee,
    };

    private async Task<int> AdresserAsync(List<Convocation> convocations, Canal? impose, DateTime instant, CancellationToken arret)
    {
        var joignables = await JoignablesAsync(convocations, arret);
        var ordre = (await ReglageConvocations.LireAsync(db, arret)).OrdreDesCanaux;
        var changees = 0;
        foreach (var convocation in convocations)
        {
            var joignable = joignables.GetValueOrDefault(convocation.Id);
            // A channel that was chosen stays, as long as it leads somewhere.
            var voulus = impose is { } seul ? [seul] : convocation.Canal is { } connu ? ordre.Prepend(connu) : ordre;
            if (joignable.Premier(voulus) is not { } canal)
            {
                continue;
            }
            (convocation.Canal, convocation.Etat, convocation.Code) = (canal, EtatConvocation.AEnvoyer, null);
            (convocation.Essais, convocation.ProchainEssai, convocation.Preneur) = (0, instant, null);
            changees++;
        }
        return changees;
    }

    private async Task<Dictionary<Id<Convocation>, Joignable>> JoignablesAsync(List<Convocation> convocations, CancellationToken arret)
    {
        var ids = convocations.Select(c => c.Id).ToList();
        var lignes = await db.Set<LigneConvocation>().AsNoTracking().Where(l => ids.Contains(l.ConvocationId)).ToListAsync(arret);
        var vus = lignes.Select(l => l.RendezVousId).ToHashSet();
        var prevus = (await RendezVousPrevu.LireAsync(db, db.Set<Agenda.RendezVous>().Where(r => vus.Contains(r.Id)), arret)).ToDictionary(p => p.RendezVous.Id);
        var courriels = await Coordonnees.CourrielsAsync(db, [.. convocations.Select(c => c.EntrepriseId).OfType<Id<Adherents.Entreprises.Entreprise>>()], arret);
        var premieres = lignes.Where(l => prevus.ContainsKey(l.RendezVousId)).GroupBy(l => l.ConvocationId).ToDictionary(g => g.Key, g => prevus[g.First().RendezVousId]);
        return convocations.Where(c => premieres.ContainsKey(c.Id)).ToDictionary(c => c.Id, c => c.EntrepriseId is { } entreprise
            ? Coordonnees.DeLEmployeur(courriels(entreprise, c.EtablissementId), premieres[c.Id].AdresseDuTravail)
            : Coordonnees.DuTravailleur(premieres[c.Id].Travailleur, premieres[c.Id].AdresseDuTravail, premieres[c.Id].RendezVous.EstConfidentiel));
    }

    /// <summary>They know: what had not reached them needs to leave no more, and their appointment is told.</summary>
    private static int Prevenir(List<Convocation> convocations, DateTime instant)
    {
        foreach (var convocation in convocations)
        {
            convocation.AAppeler = false;
            if (convocation.Etat != EtatConvocation.Envoyee)
            {
                (convocation.Etat, convocation.ConclueLe, convocation.Code, convocation.Appliquee) = (EtatConvocation.Envoyee, instant, Convocation.ParTelephone, false);
            }
        }
        return convocations.Count;
    }

    private static int Conclure(List<Convocation> convocations, EtatConvocation etat, DateTime instant)
    {
        foreach (var convocation in convocations)
        {
            (convocation.Etat, convocation.ConclueLe, convocation.Code, convocation.Appliquee) = (etat, instant, null, etat != EtatConvocation.Envoyee);
            convocation.AAppeler &= etat == EtatConvocation.Envoyee;
        }
        return convocations.Count;
    }
}
