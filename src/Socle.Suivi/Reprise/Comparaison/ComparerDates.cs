using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>Asks the law for every contract of the export, inside the write, and sets its date beside the old software's.</summary>
internal sealed class ComparerDates(Chantier chantier)
{
    public List<LigneReprise> Faire(CancellationToken arret)
    {
        var faits = new LectureFaits(chantier.Date, null);
        var (connexion, transaction) = (chantier.Db.Database.GetDbConnection(), chantier.Db.Database.CurrentTransaction?.GetDbTransaction());
        faits.LireContrats(connexion, transaction);
        faits.LireArrets(connexion, transaction);
        faits.LireDemandes(connexion, transaction);
        faits.LireEmploisPrecedents(connexion, transaction);
        faits.LireHistoires(connexion, transaction);
        var rangs = new Dictionary<long, int>(chantier.Anciennes.Count);
        for (var i = 0; i < chantier.Anciennes.Count; i++)
        {
            rangs[chantier.Anciennes[i].ContratId] = i;
        }
        var lignes = new LigneReprise?[chantier.Anciennes.Count];
        var reponse = new ReponseSuivi();
        for (var i = 0; i < faits.Contrats.Count; i++)
        {
            arret.ThrowIfCancellationRequested();
            var contrat = faits.Contrats[i];
            if (rangs.TryGetValue(contrat.ContratId, out var rang))
            {
                var situation = Situations.De(i, faits, chantier.Date);
                MoteurSuivi.Repondre(situation, chantier.Date, reponse);
                lignes[rang] = Ligne(rang, new CasCompare(chantier.Anciennes[rang], situation, reponse, Prochaine(reponse, faits.EstPremier(i)), chantier.Date));
            }
        }
        return [.. lignes.Select((l, rang) => l ?? NonSuivi(rang))];
    }

    private LigneReprise Ligne(int rang, CasCompare cas)
    {
        var ecart = ClasserEcart.De(cas);
        return Ligne(rang, ecart, cas.DateSocle, cas.Prochaine?.Visite, cas.Reponse.Categorie);
    }

    /// <summary>A contract that Socle does not follow on that day: over, or its company gone.</summary>
    private LigneReprise NonSuivi(int rang)
    {
        var ancienne = chantier.Anciennes[rang];
        var ecart = (ancienne.Suivi.Calculee, ancienne.Fin < chantier.Date) switch
        {
            (null, _) => new Ecart(MotifEcart.Identique, "Ni l’un ni l’autre n’attend de visite."),
            (_, true) => new Ecart(MotifEcart.ContratTermine, $"Le contrat s’est terminé le {ancienne.Fin!.Value.Longue()} : Socle n’attend plus de visite."),
            _ => new Ecart(MotifEcart.EntrepriseRadiee, "L’entreprise est radiée ou l’établissement fermé : Socle n’attend plus de visite."),
        };
        return Ligne(rang, ecart, null, null, null);
    }

    private LigneReprise Ligne(int rang, Ecart ecart, DateOnly? date, Visite? visite, Categorie? categorie)
    {
        var a = chantier.Anciennes[rang];
        chantier.Bilan.Ecarts[ecart.Motif] = chantier.Bilan.Ecarts.GetValueOrDefault(ecart.Motif) + 1;
        return new LigneReprise
        {
            Id = Id<LigneReprise>.Nouveau(),
            RepriseId = default,
            Genre = GenreLigne.Comparaison,
            Rang = rang,
            Fichier = a.Fichier,
            Ligne = a.Ligne,
            Motif = ecart.Motif.Code(),
            Phrase = ecart.Phrase,
            NomTri = a.NomTri,
            Entreprise = a.Entreprise,
            TravailleurId = new Id<Travailleur>(a.TravailleurId),
            ContratId = new Id<Contrat>(a.ContratId),
            AncienneDate = a.Suivi.Calculee,
            AncienneVisite = a.Suivi.CalculeeTexte,
            AncienneCategorie = a.Suivi.Categorie,
            DateSocle = date,
            VisiteSocle = visite,
            CategorieSocle = categorie,
        };
    }

    /// <summary>The soonest of what is due; the mid-career visit belongs to the oldest contract only, as in the due list.</summary>
    private static Exigence? Prochaine(ReponseSuivi reponse, bool premierContrat)
    {
        Exigence? prochaine = null;
        foreach (var exigence in reponse.Exigences)
        {
            if (exigence is { HorsCouverture: false, Etat: EtatExigence.AFaire or EtatExigence.EnRetard, AuPlusTard: { } le }
                && (premierContrat || exigence.Visite != Visite.MiCarriere) && !(prochaine?.AuPlusTard <= le))
            {
                prochaine = exigence;
            }
        }
        return prochaine;
    }
}
