using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>What a row changes of the contract, its end included.</summary>
internal static class PlanifierContrat
{
    public static SituationContrat Creer(Brouillon brouillon, ContratDeclare lu, Id<Travailleur> travailleur, Id<Etablissement> etablissement)
    {
        var contrat = new Contrat
        {
            Id = brouillon.Id<Contrat>(),
            TravailleurId = travailleur,
            EtablissementId = etablissement,
            Numero = lu.Numero,
            Matricule = lu.Matricule,
            Nature = lu.Nature ?? (lu.FinPrevue is null ? TypeContrat.Cdi : TypeContrat.Cdd),
            Debut = lu.Debut,
            FinPrevue = lu.FinPrevue,
            Fin = lu.Fin,
            MotifFin = lu.MotifFin,
            Quotite = lu.Quotite,
            JoursSaison = lu.JoursSaison,
            Eloigne = lu.Eloigne ?? false,
            EmploisVises = lu.EmploisVises,
        };
        if (lu.Nature is null)
        {
            brouillon.Remarquer($"La nature du contrat n’est pas dite : {Francais.De(contrat.Nature)} est supposé.");
        }
        brouillon.Noter(contrat);
        return brouillon.Faits.Contrat(contrat.Id)!;
    }

    public static void Modifier(Brouillon brouillon, LigneDeclaree ligne, SituationContrat situation, Etablissement etablissement)
    {
        var (lu, avant) = (ligne.Contrat, situation.Contrat);
        var apres = avant.Copier();
        var dits = brouillon.Plan.Changements.Count;
        if (avant.EtablissementId != etablissement.Id)
        {
            brouillon.Dire("Établissement", NomDe(brouillon, avant.EtablissementId), etablissement.Nom);
            apres.EtablissementId = etablissement.Id;
        }
        Textes(brouillon, lu, apres);
        Termes(brouillon, lu, apres);
        Dates(brouillon, ligne, apres);
        Fin(brouillon, lu, apres);
        if (brouillon.Plan.Changements.Count > dits)
        {
            brouillon.Noter(Mouvement.Modifier(avant, apres));
            SuivreLaFin(brouillon, situation, avant.Fin, apres.Fin);
        }
    }

    /// <summary>What was open ends with the contract, and goes on again when the end is taken back.</summary>
    public static void SuivreLaFin(Brouillon brouillon, SituationContrat situation, DateOnly? avant, DateOnly? apres)
    {
        if (avant == apres)
        {
            return;
        }
        foreach (var poste in situation.Postes.Where(p => Suit(p.Debut, p.Fin, avant, apres)).ToList())
        {
            var copie = poste.Copier();
            copie.Fin = apres;
            brouillon.Noter(Mouvement.Modifier(poste, copie));
        }
        foreach (var exposition in situation.Expositions.Where(e => Suit(e.Debut, e.Fin, avant, apres)).ToList())
        {
            var copie = exposition.Copier();
            copie.Fin = apres;
            brouillon.Noter(Mouvement.Modifier(exposition, copie));
        }
    }

    private static bool Suit(DateOnly debut, DateOnly? fin, DateOnly? avant, DateOnly? apres) =>
        (fin is null || fin == avant || fin > apres) && fin != apres && !(debut > apres);

    private static void Textes(Brouillon brouillon, ContratDeclare lu, Contrat apres)
    {
        if (lu.Numero is { } numero && numero != apres.Numero)
        {
            brouillon.Dire("Numéro de contrat", apres.Numero ?? "", numero);
            apres.Numero = numero;
        }
        if (lu.Matricule is { } matricule && matricule != apres.Matricule)
        {
            brouillon.Dire("Matricule", apres.Matricule ?? "", matricule);
            apres.Matricule = matricule;
        }
        if (lu.Nature is { } nature && nature != apres.Nature)
        {
            brouillon.Dire("Nature du contrat", Francais.De(apres.Nature), Francais.De(nature));
            apres.Nature = nature;
        }
    }

    private static void Termes(Brouillon brouillon, ContratDeclare lu, Contrat apres)
    {
        if (lu.Quotite is { } quotite && quotite != apres.Quotite)
        {
            brouillon.Dire("Temps de travail", apres.Quotite is { } q ? $"{q} %" : "", $"{quotite} %");
            apres.Quotite = quotite;
        }
        if (lu.JoursSaison is { } jours && jours != apres.JoursSaison)
        {
            brouillon.Dire("Jours de la saison", $"{apres.JoursSaison}", $"{jours}");
            apres.JoursSaison = jours;
        }
        if (lu.Eloigne is { } eloigne && eloigne != apres.Eloigne)
        {
            brouillon.Dire("Autre département", apres.Eloigne ? "oui" : "non", eloigne ? "oui" : "non");
            apres.Eloigne = eloigne;
        }
        if (lu.EmploisVises is { } emplois && emplois != apres.EmploisVises)
        {
            brouillon.Dire("Emplois visés", apres.EmploisVises ?? "", emplois);
            apres.EmploisVises = emplois;
        }
    }

    private static void Dates(Brouillon brouillon, LigneDeclaree ligne, Contrat apres)
    {
        var lu = ligne.Contrat;
        if (lu.Debut != apres.Debut)
        {
            brouillon.Dire("Début du contrat", Francais.De(apres.Debut), Francais.De(lu.Debut));
            apres.Debut = lu.Debut;
        }
        if (lu.FinPrevue is { } prevue && prevue != apres.FinPrevue)
        {
            brouillon.Dire("Fin prévue", Francais.De(apres.FinPrevue), Francais.De(prevue));
            apres.FinPrevue = prevue;
        }
    }

    private static void Fin(Brouillon brouillon, ContratDeclare lu, Contrat apres)
    {
        if (lu.FinAnnulee && apres.Fin is not null)
        {
            brouillon.Dire("Fin du contrat", Francais.De(apres.Fin), "annulée");
            (apres.Fin, apres.MotifFin) = (null, null);
            return;
        }
        if (lu.Fin is { } fin && fin != apres.Fin)
        {
            brouillon.Dire("Fin du contrat", Francais.De(apres.Fin), Francais.De(fin));
            brouillon.Plan.Issue = IssueLigne.Cloturer;
            apres.Fin = fin;
        }
        if (lu.MotifFin is { } motif && apres.Fin is not null && motif != apres.MotifFin)
        {
            brouillon.Dire("Motif de fin", apres.MotifFin is null ? "" : MotifsDeFin.Libelle(apres.MotifFin), MotifsDeFin.Libelle(motif));
            apres.MotifFin = motif;
        }
    }

    private static string NomDe(Brouillon brouillon, Id<Etablissement> id) => brouillon.Faits.EtablissementsParId.GetValueOrDefault(id)?.Nom ?? "";
}
