using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Reprise;

/// <summary>The journey on screen: files, columns, codes, trials, the take-over. Each step is short; the long work is done apart.</summary>
public sealed class ParcoursReprise(SocleDb db, Ecritures ecritures, AuteurCourant auteur)
{
    /// <summary>Files were received: they are to be looked at.</summary>
    public Task<Resultat<bool>> DeposerAsync(Id<RepriseLogiciel> id, string? source, IReadOnlyList<string> fichiers, CancellationToken arret = default)
    {
        var nom = (source ?? "").Trim();
        if (nom.Length is 0 or > 80)
        {
            return Task.FromResult<Resultat<bool>>(new Refus("reprise.source", "Nommez l’ancien logiciel, en 80 signes au plus.", "Source"));
        }
        if (fichiers.Count == 0)
        {
            return Task.FromResult<Resultat<bool>>(new Refus("reprise.fichiers", "Choisissez au moins le fichier des salariés.", "Fichiers"));
        }
        return ecritures.Faire<bool>(ProcessusReprise.Deposer, nom, async ecriture =>
        {
            var connue = await GarderCorrespondance.PourAsync(ecriture.Db, nom, arret);
            ecriture.Db.Add(new RepriseLogiciel
            {
                Id = id,
                Source = nom,
                Etat = EtatReprise.Analyse,
                Fichiers = string.Join('\n', fichiers),
                Correspondance = connue.EnJson(),
                DeposeeLe = ecriture.Instant,
                DeposeePar = auteur.Valeur.Nom,
                DeposeeParId = auteur.Valeur.Compte,
                Machine = Environment.MachineName,
            });
            return true;
        }, arret);
    }

    /// <summary>Says what the columns of one kind of file mean; the codes are then counted again.</summary>
    public Task<Resultat<bool>> ReglerColonnesAsync(
        Id<RepriseLogiciel> id, IReadOnlyDictionary<string, ChampReprise> salaries, IReadOnlyDictionary<string, ChampReprise> visites, bool nonVerifiees, CancellationToken arret = default) =>
        ReglerAsync(id, EtatReprise.Analyse, c => c with
        {
            Salaries = Fusionner(c.Salaries, salaries),
            Visites = Fusionner(c.Visites, visites),
            CoordonneesNonVerifiees = nonVerifiees,
        }, arret);

    public Task<Resultat<bool>> ReglerCodesAsync(Id<RepriseLogiciel> id, IReadOnlyDictionary<(ChampReprise Champ, string Cle), string> codes, CancellationToken arret = default) =>
        ReglerAsync(id, EtatReprise.ARegler, c =>
        {
            var tous = c.Codes.ToDictionary(t => t.Key, t => new Dictionary<string, string>(t.Value, StringComparer.Ordinal));
            foreach (var ((champ, cle), code) in codes)
            {
                var table = tous.TryGetValue(champ, out var connue) ? connue : tous[champ] = new(StringComparer.Ordinal);
                if (code.Length == 0)
                {
                    table.Remove(cle);
                }
                else if (TablesReprise.De(champ)?.Connait(code) == true)
                {
                    table[cle] = code;
                }
            }
            return c with { Codes = tous };
        }, arret);

    /// <summary>Starts a trial or the take-over, if nothing prevents it. The caller hands it to the long work.</summary>
    public Task<Resultat<bool>> LancerAsync(Id<RepriseLogiciel> id, bool essai, CancellationToken arret = default) =>
        ecritures.Faire<bool>(essai ? ProcessusReprise.Essayer : ProcessusReprise.Regler, null, async ecriture =>
        {
            if (!(await OuverteAsync(id, arret)).Reussit(out var reprise, out var refus))
            {
                return refus;
            }
            if (reprise is not { Inventaire: { } inventaire, Correspondance: { } correspondance })
            {
                return ProcessusReprise.EnTravail;
            }
            if (!CorrespondanceReprise.DeJson(correspondance).Reussit(out var lue, out refus))
            {
                return refus;
            }
            if (VerifierReprise.De(AnalyseReprise.DeJson(inventaire), lue with { Source = reprise.Source }) is { } empeche)
            {
                return empeche;
            }
            (reprise.Etat, reprise.Refus, reprise.Machine) = (essai ? EtatReprise.Essai : EtatReprise.Ecriture, null, Environment.MachineName);
            return true;
        }, arret);

    public Task<Resultat<bool>> AbandonnerAsync(Id<RepriseLogiciel> id, CancellationToken arret = default) =>
        ecritures.Faire<bool>(ProcessusReprise.Abandonner, null, async ecriture =>
        {
            if (!(await OuverteAsync(id, arret)).Reussit(out var reprise, out var refus))
            {
                return refus;
            }
            ecriture.Db.Remove(reprise);
            return true;
        }, arret);

    private Task<Resultat<bool>> ReglerAsync(Id<RepriseLogiciel> id, EtatReprise suite, Func<CorrespondanceReprise, CorrespondanceReprise> regler, CancellationToken arret) =>
        ecritures.Faire<bool>(ProcessusReprise.Regler, null, async ecriture =>
        {
            if (!(await OuverteAsync(id, arret)).Reussit(out var reprise, out var refus))
            {
                return refus;
            }
            if (!CorrespondanceReprise.DeJson(reprise.Correspondance!).Reussit(out var lue, out refus))
            {
                return refus;
            }
            var reglee = regler(lue) with { Source = reprise.Source };
            (reprise.Correspondance, reprise.Etat, reprise.Refus, reprise.Machine) = (reglee.EnJson(), suite, null, Environment.MachineName);
            await GarderCorrespondance.DansAsync(ecriture.Db, reglee, ecriture.Instant, arret);
            return true;
        }, arret);

    /// <summary>Still to be settled, and nothing at work on it.</summary>
    private async Task<Resultat<RepriseLogiciel>> OuverteAsync(Id<RepriseLogiciel> id, CancellationToken arret) =>
        await db.Set<RepriseLogiciel>().FirstOrDefaultAsync(r => r.Id == id, arret) switch
        {
            null => ProcessusReprise.Inconnue,
            { EnTravail: true } => ProcessusReprise.EnTravail,
            { Etat: EtatReprise.Terminee } => ProcessusReprise.Terminee,
            var reprise => reprise,
        };

    private static Dictionary<string, ChampReprise> Fusionner(Dictionary<string, ChampReprise> avant, IReadOnlyDictionary<string, ChampReprise> apres)
    {
        var tous = new Dictionary<string, ChampReprise>(avant, StringComparer.Ordinal);
        foreach (var (cle, champ) in apres)
        {
            tous[cle] = champ;
        }
        return tous;
    }
}
