using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Protocoles;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>A few protocols the demo's doctors signed, one they still write, what some visits answered, and the counts of past quarters.</summary>
internal sealed class RemplirProtocoles(IServiceProvider services)
{
    private const int Fil = 78;
    private const int MoisComptes = 8;

    /// <summary>How often, as this invented service chose it.</summary>
    private static readonly (string Modele, int Mois)[] Publies = [("bruit", 24), ("nuit", 12), ("chimique", 24), ("ecran", 36)];

    /// <param name="medecin">Who signs; without one, nothing is published.</param>
    public async Task<IReadOnlyList<ProtocoleDeSuiviLu>> PublierAsync(Acteur? medecin, DateOnly jour, CancellationToken arret)
    {
        if (medecin is null)
        {
            return [];
        }
        await using var etendue = services.CreateAsyncScope();
        var s = etendue.ServiceProvider;
        s.GetRequiredService<EspaceCourant>().Valeur = Espace.Soin;
        s.GetRequiredService<AuteurCourant>().Valeur = new Auteur(medecin.Compte, medecin.Nom);
        var (ecrire, publier, aujourdhui) = (s.GetRequiredService<EcrireProtocoleDeSuivi>(), s.GetRequiredService<PublierProtocole>(), s.GetRequiredService<TimeProvider>().Aujourdhui());
        foreach (var (cle, mois) in Publies)
        {
            var ecrit = await ecrire.ExecuterAsync(null, 0, Saisie(cle, mois), arret);
            if (ecrit.EstSucces)
            {
                await publier.ExecuterAsync(ecrit.Valeur, 1, jour > aujourdhui ? jour : aujourdhui, arret);
            }
        }
        await ecrire.ExecuterAsync(null, 0, Saisie("vibrations", 24), arret);
        return await s.GetRequiredService<LireProtocoles>().TousAsync(arret);
    }

    /// <summary>What visits of the last years answered, for those whose file they are.</summary>
    public static IEnumerable<NouvelEcrit> Reponses(IReadOnlyList<ProtocoleDeSuiviLu> protocoles, int rang, DateOnly jour)
    {
        if (protocoles.Count == 0 || rang % 3 != 0)
        {
            yield break;
        }
        var p = protocoles[rang % protocoles.Count];
        yield return new(
            new SuiviDeProtocole(
                p.Famille.ToString(), p.Ligne.Version, p.Ligne.Titre, null,
                [.. p.Contenu.Questions.Where(q => q.Nature == NatureReponse.OuiNon).Select((q, i) => new ReponseCodee(q.Code, q.Libelle, (rang + i) % 3 == 0 ? "oui" : "non", null))],
                [.. p.Contenu.Mesures.Select((m, i) => new MesureSuivie(m.Code, m.Libelle, (rang + i) % 4 == 0 ? EtatMesure.NonFaite : EtatMesure.Faite, (rang + i) % 4 == 0 ? "à reprogrammer" : null))]),
            jour.AddDays(-200 - rang));
    }

    /// <summary>As the medical base would have sent them, month after month.</summary>
    public async Task CompterAsync(double echelle, long graine, DateOnly jour, CancellationToken arret)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("demo");
        var equipes = await etendue.ServiceProvider.GetRequiredService<SocleDb>().Set<Equipe>().Select(e => e.Id).OrderBy(e => e).ToListAsync(arret);
        var (recevoir, alea) = (etendue.ServiceProvider.GetRequiredService<RecevoirComptages>(), new Alea(graine, Fil));
        for (var i = MoisComptes; i >= 1; i--)
        {
            var mois = MoisIndicateur.De(jour.AddMonths(-i));
            await recevoir.RecevoirAsync(new($"demo-{mois}", mois, [.. Lignes(equipes, alea, Math.Max(8, (int)(200 * Math.Min(echelle, 1))))]), arret);
        }
    }

    /// <summary>Each visit drawn once, then told along both axes: their totals agree.</summary>
    private static IEnumerable<LigneComptee> Lignes(IReadOnlyList<Id<Equipe>> equipes, Alea alea, int visites)
    {
        var comptes = new Dictionary<(AxeIndicateur, string, GenreFait, string), int>();
        for (var v = 0; v < visites; v++)
        {
            var (equipe, taille) = (equipes.Count == 0 ? "" : $"{alea.Parmi(equipes)}", $"{(Taille)alea.Entre(1, 4)}");
            foreach (var (genre, code) in Faits(alea))
            {
                Ajouter((AxeIndicateur.Equipe, equipe, genre, code));
                Ajouter((AxeIndicateur.Taille, taille, genre, code));
            }
        }
        return comptes.Select(c => new LigneComptee(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Key.Item4, c.Value));

        void Ajouter((AxeIndicateur, string, GenreFait, string) cle) => comptes[cle] = comptes.GetValueOrDefault(cle) + 1;
    }

    private static IEnumerable<(GenreFait, string)> Faits(Alea alea)
    {
        yield return (GenreFait.Visite, Codes.TypesDeVisite.De(alea.Parmi([TypeVisite.Vip, TypeVisite.Vip, TypeVisite.Vip, TypeVisite.Ema, TypeVisite.Reprise, TypeVisite.Demande])));
        yield return (GenreFait.Mesure, "TENSION");
        foreach (var (genre, code, part) in new[]
        {
            (GenreFait.Exposition, "BRUIT", 0.3), (GenreFait.Exposition, "NUIT", 0.15), (GenreFait.Exposition, "CHIMIQUE", 0.2), (GenreFait.Exposition, "ECRAN", 0.4), (GenreFait.Exposition, "AMIANTE", 0.02),
            (GenreFait.Mesure, "AUDIOMETRIE", 0.25), (GenreFait.Mesure, "SPIROMETRIE", 0.1), (GenreFait.Mesure, "POIDS_TAILLE", 0.7), (GenreFait.Conseil, "C_AUDITION", 0.25), (GenreFait.Conseil, "C_REGLAGE_ECRAN", 0.3),
            (GenreFait.Conseil, "C_SOMMEIL_NUIT", 0.12), (GenreFait.Conseil, CodesIndicateurs.Autre, 0.1), (GenreFait.Demande, nameof(NatureDemande.EtudeDePoste), 0.06), (GenreFait.Demande, nameof(NatureDemande.CellulePdp), 0.03), (GenreFait.Demande, nameof(NatureDemande.ExamenComplementaire), 0.1),
        })
        {
            if (alea.Chance(part))
            {
                yield return (genre, code);
            }
        }
    }

    private static SaisieDeProtocole Saisie(string cle, int mois)
    {
        var modele = ModelesDeProtocole.De(cle)!;
        var saisie = SaisieDeProtocole.De(modele.Titre, modele.Contenu);
        saisie.Mesures.ForEach(m => m.Mois = mois);
        saisie.Note = "Exemple de la démonstration : les rythmes sont inventés.";
        return saisie;
    }
}
