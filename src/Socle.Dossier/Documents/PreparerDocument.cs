using Socle.Dossier.Acces;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Convocations;
using Socle.Suivi.Delegations;

namespace Socle.Dossier.Documents;

/// <summary>One document this visit may give, and what stands in the way.</summary>
/// <param name="Empechement">Why this person cannot sign it; null when they can.</param>
/// <param name="PourEmployeur">False: the worker alone receives it.</param>
public sealed record PropositionDocument(ModeleDocument Modele, ReponseDocument Loi, Refus? Empechement, bool PourEmployeur)
{
    /// <summary>The ordinary outcome of the visit, offered first.</summary>
    public bool Ordinaire => Modele is ModeleDocument.AttestationSuivi or ModeleDocument.AvisAptitude;
}

/// <summary>What a visit may give.</summary>
/// <param name="Aucun">Why it gives none at all.</param>
public sealed record DocumentsPossibles(FaitsDuDocument Faits, Professionnel? Signataire, IReadOnlyList<PropositionDocument> Propositions, Refus? Aucun);

/// <summary>Says which documents follow a visit, by which law, and shows one before it is signed.</summary>
public sealed class PreparerDocument(LireFaitsDuDocument lire, QuiPeutFaire quiPeut, TenirProcedure procedures, ServiceEmetteur service, TimeProvider temps)
{
    public async Task<Resultat<DocumentsPossibles>> ExecuterAsync(DossierOuvert dossier, Id<VisiteMedicale> visite, CancellationToken arret = default)
    {
        if (!dossier.Lit(Blocs.Conclusions))
        {
            return Ecrits.EcrireDossier.BlocFerme;
        }
        if (!(await lire.ExecuterAsync(dossier, visite, arret)).Reussit(out var faits, out var refus))
        {
            return refus;
        }
        var signataire = dossier.Acteur is { } acteur ? await lire.SignataireAsync(acteur.Compte, arret) : null;
        var aucun = ReglesDuDocument.Visite(faits.Visite.Etat) ?? (faits.Acte == Acte.Prereprise ? ReglesDuDocument.Prereprise : null);
        var registre = await quiPeut.ChargerAsync(arret);
        return new DocumentsPossibles(faits, signataire, aucun is null ? [.. Proposer(faits, signataire, registre)] : [], aucun);
    }

    /// <summary>The document as it would be signed now.</summary>
    public async Task<Resultat<SourceDocument>> ApercuAsync(DossierOuvert dossier, Id<VisiteMedicale> visite, SaisieDocument saisie, DocumentMedical? remplace = null, CancellationToken arret = default) =>
        (await MatiereAsync(dossier, visite, saisie, remplace, arret)).Map(EcrireSource.Apercu);

    internal async Task<Resultat<EcrireSource.Matiere>> MatiereAsync(
        DossierOuvert dossier, Id<VisiteMedicale> visite, SaisieDocument saisie, DocumentMedical? remplace, CancellationToken arret)
    {
        if (!(await ExecuterAsync(dossier, visite, arret)).Reussit(out var possibles, out var refus))
        {
            return refus;
        }
        if ((possibles.Aucun ?? ReglesDuDocument.PasApresCetteVisite(possibles.Faits.Acte, saisie.Modele, possibles.Faits.Visite.Jour)) is { } non)
        {
            return non;
        }
        if (possibles.Signataire is not { } signataire)
        {
            return ReglesDuDocument.PasAnime;
        }
        var proposition = possibles.Propositions.First(p => p.Modele == saisie.Modele);
        if (!saisie.Emploi(possibles.Faits, proposition.PourEmployeur).Reussit(out var emploi, out var sansEmploi))
        {
            return sansEmploi;
        }
        var procedure = saisie.Modele == ModeleDocument.AvisInaptitude ? (await procedures.LireAsync(dossier, remplace?.Id, arret))?.Contenu : null;
        return new EcrireSource.Matiere(service.Nom, possibles.Faits, saisie, proposition.Loi, proposition.PourEmployeur, emploi, signataire, procedure, remplace?.Numero);
    }

    private IEnumerable<PropositionDocument> Proposer(FaitsDuDocument faits, Professionnel? signataire, RegistreDelegations registre)
    {
        var aujourdhui = temps.Aujourdhui();
        foreach (var modele in ReglesDuDocument.Modeles.Where(m => ReglesDuDocument.PasApresCetteVisite(faits.Acte, m, faits.Visite.Jour) is null))
        {
            var loi = ReglesDuDocument.Loi(faits.Acte, modele, faits.Visite.Jour);
            var empechement = signataire is null ? ReglesDuDocument.PasAnime
                : ReglesDuDocument.PasParCettePersonne(registre, signataire.Id, modele, aujourdhui, Travailleur(faits, aujourdhui));
            yield return new(modele, loi, empechement, ReglesDuDocument.PourEmployeur(loi, modele, faits.Confidentielle));
        }
    }

    private static FaitsDuTravailleur Travailleur(FaitsDuDocument faits, DateOnly jour) => FaitsDuTravailleur.Le(
        jour, faits.Personne.Naissance, faits.Categorie, faits.Emplois.Count == 1 && !faits.Confidentielle ? faits.Emplois[0].Entreprise : null);
}
