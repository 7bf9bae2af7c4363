using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>One contract of the export: made, or brought up to date, with its post and its exposures.</summary>
internal sealed class ReprendreContrat(Chantier chantier)
{
    public void Reprendre(LotSalaries lot, LigneSalarie ligne, Travailleur travailleur, string cle, Contrat? connu)
    {
        var contrat = connu ?? Nouveau(lot, ligne, travailleur);
        if (!chantier.ContratsVus.Add(contrat.Id.Valeur))
        {
            chantier.Journal.Reserver(ligne.Fichier, ligne.Numero, null, "contrat.double", "Ce contrat est déjà décrit par une autre ligne du fichier : seule la première est gardée.");
            return;
        }
        var change = connu is not null && Completer(connu, ligne.Contrat, ligne.Adherent);
        change |= ReprendrePoste.Tenir(lot, ligne.Poste, contrat);
        change |= Exposer(lot, ligne, contrat);
        chantier.Origines.Noter(OriginesConnues.Contrat, cle, contrat.Id.Valeur);
        Compter(connu is null, change);
        Retenir(ligne, contrat, travailleur);
    }

    private static Contrat Nouveau(LotSalaries lot, LigneSalarie ligne, Travailleur travailleur)
    {
        var lu = ligne.Contrat;
        var contrat = new Contrat
        {
            Id = Id<Contrat>.Nouveau(),
            TravailleurId = travailleur.Id,
            EtablissementId = ligne.Adherent.EtablissementId,
            Numero = lu.Numero,
            Matricule = lu.Matricule,
            Nature = lu.Nature ?? TypeContrat.Cdi,
            Debut = lu.Debut,
            FinPrevue = lu.FinPrevue,
            Fin = lu.Fin,
            MotifFin = lu.MotifFin,
            Quotite = lu.Quotite,
            JoursSaison = lu.JoursSaison,
        };
        lot.Ajouter(contrat);
        return contrat;
    }

    private static bool Completer(Contrat c, ContratLu lu, FicheAdherent adherent)
    {
        var mise = new MiseAJour(remplacer: true);
        c.EtablissementId = mise.Sure(c.EtablissementId, adherent.EtablissementId);
        c.Numero = mise.Texte(c.Numero, lu.Numero);
        c.Matricule = mise.Texte(c.Matricule, lu.Matricule);
        c.Nature = mise.Sure(c.Nature, lu.Nature);
        c.Debut = mise.Sure<DateOnly>(c.Debut, lu.Debut);
        c.FinPrevue = mise.Valeur(c.FinPrevue, lu.FinPrevue);
        c.Fin = mise.Valeur(c.Fin, lu.Fin);
        c.MotifFin = mise.Texte(c.MotifFin, lu.MotifFin);
        c.Quotite = mise.Valeur(c.Quotite, lu.Quotite);
        c.JoursSaison = mise.Valeur(c.JoursSaison, lu.JoursSaison);
        return mise.Change;
    }

    private bool Exposer(LotSalaries lot, LigneSalarie ligne, Contrat contrat)
    {
        if (ligne.Poste.Risques is not { } risques)
        {
            return false;
        }
        var connues = lot.Expositions(contrat.Id.Valeur).ToList();
        var nouvelles = risques.Where(r => connues.TrueForAll(e => e.Risque != r)).ToList();
        foreach (var risque in nouvelles)
        {
            lot.Ajouter(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat.Id, Risque = risque, Debut = ligne.Poste.Debut ?? contrat.Debut, Fin = contrat.Fin });
        }
        foreach (var absente in connues.Where(e => e.Fin is null && !risques.Contains(e.Risque)).Select(e => e.Risque).Distinct())
        {
            chantier.Journal.Reserver(ligne.Fichier, ligne.Numero, null, "exposition.absente",
                $"Une exposition connue de Socle ({Libelles.De((MotifCode)absente)}) n’est pas dans l’export. Elle est gardée ; terminez-la sur la fiche si elle a cessé.");
        }
        return nouvelles.Count > 0;
    }

    private void Compter(bool cree, bool change)
    {
        var compte = chantier.Bilan.Contrats;
        compte.Crees += cree ? 1 : 0;
        compte.Modifies += !cree && change ? 1 : 0;
        compte.Inchanges += !cree && !change ? 1 : 0;
    }

    private void Retenir(LigneSalarie ligne, Contrat contrat, Travailleur travailleur) => chantier.Anciennes.Add(new AncienneEcheance
    {
        ContratId = contrat.Id.Valeur,
        TravailleurId = travailleur.Id.Valeur,
        EtablissementId = ligne.Adherent.EtablissementId,
        NomTri = travailleur.NomTri,
        Entreprise = ligne.Adherent.Nom,
        Fichier = ligne.Fichier,
        Ligne = ligne.Numero,
        Debut = contrat.Debut,
        Fin = contrat.Fin,
        DebutPoste = ligne.Poste.Debut,
        Suivi = ligne.Suivi,
        EtablissementFerme = ligne.Adherent.EstFerme(chantier.Date),
        Electricien = ligne.Poste.Electricien,
    });
}
