using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Documents;
using Socle.Technique.Traces;
using Socle.Web.Demonstration.Identites;

namespace Socle.Web.Demonstration.Adhesions;

/// <summary>Joining online as the demo shows it: its settings, its prices, its documents, and a request in each state. No message leaves.</summary>
internal sealed class RemplirAdhesions(SocleDb db, Ecritures ecritures, Coffre coffre, CachetService cachet, TimeProvider temps)
{
    private static readonly Processus Processus = new("demo.adhesions", "Adhésions de la démonstration");

    private static readonly (string Nom, GenreAdherent Genre, string Naf, int Effectif, EtatDemande Etat, string? Motif)[] Demandes =
    [
        ("Menuiserie Bellecour", GenreAdherent.Entreprise, "4332A", 8, EtatDemande.Deposee, null),
        ("Transports Lavandou", GenreAdherent.Groupe, "4941A", 24, EtatDemande.Deposee, null),
        ("Claire Nantois, architecte", GenreAdherent.Independant, "7111Z", 1, EtatDemande.Deposee, null),
        ("Agence Relais Emploi", GenreAdherent.Interim, "7820Z", 40, EtatDemande.PieceAttendue, "un avis de situation de moins de trois mois"),
        ("Boulangerie des Deux Rives", GenreAdherent.Entreprise, "1071C", 5, EtatDemande.Refusee, "la demande a été faite deux fois\u00A0: l’autre est acceptée"),
    ];

    public Task<Resultat<int>> FaireAsync(DateOnly jour, CancellationToken arret) => ecritures.Faire(Processus, null, async ecriture =>
    {
        Regler(jour);
        var sirens = await LibresAsync(arret);
        foreach (var (rang, d) in Demandes.Index())
        {
            Deposer(d.Nom, d.Genre, d.Naf, d.Effectif, d.Etat, d.Motif, sirens, ecriture.Instant.AddHours(-30 * (rang + 1)), jour);
        }
        await AccepterAsync(sirens, ecriture.Instant, jour, arret);
        return Resultat.De(Demandes.Length + 1);
    }, arret);

    /// <summary>Numbers the demo's members do not have.</summary>
    private async Task<Queue<Siren>> LibresAsync(CancellationToken arret)
    {
        var pris = (await db.Set<Entreprise>().Where(e => e.Siren != null).Select(e => e.Siren!).ToListAsync(arret)).ToHashSet();
        var (numeros, libres) = (new NumerosSiren(), new Queue<Siren>());
        while (libres.Count <= Demandes.Length)
        {
            var siren = numeros.Suivant();
            if (!pris.Contains(siren.ToString()))
            {
                libres.Enqueue(siren);
            }
        }
        return libres;
    }

    private void Regler(DateOnly jour)
    {
        db.Add(new ReglageAdhesions { Departements = "27 76", Courriel = "adhesions@service.example", OuAgricoles = "Adressez-vous à la caisse de MSA de votre département." });
        var du = new DateOnly(jour.Year, 1, 1);
        db.AddRange(
            new TarifAdhesion { Id = Id<TarifAdhesion>.Nouveau(), Genre = GenreAdherent.Entreprise, Du = du, ParTravailleur = 114_00, DroitEntree = 30_00 },
            new TarifAdhesion { Id = Id<TarifAdhesion>.Nouveau(), Genre = GenreAdherent.Independant, Du = du, ParTravailleur = 120_00, DroitEntree = 0 });
        db.AddRange(Document(GenreDocumentAdhesion.Statuts, "Statuts du service"), Document(GenreDocumentAdhesion.Reglement, "Règlement intérieur"), Document(GenreDocumentAdhesion.Grille, "Grille tarifaire"));
    }

    private DocumentAdhesion Document(GenreDocumentAdhesion genre, string titre)
    {
        var octets = PdfDEssai.De(titre);
        return new()
        {
            Id = Id<DocumentAdhesion>.Nouveau(),
            Genre = genre,
            Titre = titre,
            Empreinte = Convert.ToHexStringLower(SHA256.HashData(octets)),
            Octets = octets,
            PublieLe = temps.GetUtcNow().UtcDateTime,
        };
    }

    private DemandeAdhesion Deposer(
        string nom, GenreAdherent genre, string naf, int effectif, EtatDemande etat, string? motif, Queue<Siren> sirens, DateTime signee, DateOnly jour)
    {
        var siren = sirens.Dequeue();
        var saisie = Saisie(nom, genre, naf, effectif, siren, jour);
        var lien = SecretsDeLien.Nouveau();
        var demande = new DemandeAdhesion
        {
            Id = Id<DemandeAdhesion>.Nouveau(),
            Empreinte = SecretsDeLien.Empreinte(lien),
            Contenu = coffre.Sceller(new ContenuAdhesion(lien, saisie)),
            Etat = etat,
            Etape = EtapeAdhesion.Signature,
            CreeeLe = signee.AddMinutes(-25),
            ModifieeLe = signee,
            ExpireLe = signee.AddDays(30),
            SigneeLe = signee,
            Genre = genre,
            RaisonSociale = nom,
            NomTri = Texte.PourRecherche(nom),
            Siret = saisie.Siret,
            CodePostal = saisie.CodePostal,
            Commune = saisie.Commune,
            Effectif = saisie.Nombre,
            Motif = motif,
            TraiteeLe = etat == EtatDemande.Deposee ? null : signee.AddHours(20),
            TraiteePar = etat == EtatDemande.Deposee ? null : "démonstration",
        };
        db.AddRange(demande, Signature(demande, saisie, signee));
        return demande;
    }

    private static SaisieAdhesion Saisie(string nom, GenreAdherent genre, string naf, int effectif, Siren siren, DateOnly jour) => new()
    {
        Genre = genre,
        Regime = RegimeEmployeur.General,
        Siret = NumerosSiren.Etablissement(siren, 1).ToString(),
        RaisonSociale = nom,
        Naf = naf,
        CodePostal = "27000",
        Commune = "Évreux",
        Adresse = "12 rue des Essais",
        ContactNom = "Delorme",
        ContactPrenom = "Camille",
        ContactFonction = "Gérance",
        Courriel = $"contact.{siren}@adherent.example",
        Telephone = "0261910000",
        Autres = genre == GenreAdherent.Groupe ? [new() { Siret = NumerosSiren.Etablissement(siren, 2).ToString(), Nom = "Dépôt", CodePostal = "27200", Commune = "Vernon", Effectif = 6 }] : [],
        Effectif = effectif,
        Permanents = genre == GenreAdherent.Interim ? 4 : null,
        Temporaires = genre == GenreAdherent.Interim ? effectif - 4 : null,
        Emplois = genre == GenreAdherent.Interim ? "Cariste\nPréparateur de commandes\nPeintre" : null,
        AdhesionLe = jour.AddDays(10),
        Risques = genre == GenreAdherent.Entreprise ? [Risque.Cmr] : [],
        Salaries = genre == GenreAdherent.Entreprise ? "Martin;Jeanne;31/05/1985;01/03/2024;Menuisière\nPetit;Paul;02/02/1990;01/09/2023;Poseur" : null,
        Paiement = MoyenPaiement.Virement,
        SignataireNom = "Camille Delorme",
        SignataireQualite = "gérance",
        Canal = CanalCode.Courriel,
        Accepte = true,
    };

    private SignatureAdhesion Signature(DemandeAdhesion demande, SaisieAdhesion saisie, DateTime signee)
    {
        var contrat = $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Adhésion</title></head><body><h1>Adhésion de {saisie.RaisonSociale}</h1><p>Texte de démonstration.</p></body></html>";
        var empreinte = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contrat)));
        var preuve = $$"""{"niveau":"signature électronique simple","document":{"sha256":"{{empreinte}}"},"demonstration":true}""";
        return new()
        {
            Id = Id<SignatureAdhesion>.Nouveau(),
            DemandeId = demande.Id,
            Canal = CanalCode.Courriel,
            Destination = coffre.Sceller(saisie.Courriel!),
            Sel = "",
            EmpreinteCode = "",
            Contrat = coffre.Sceller(contrat),
            EmpreinteContrat = empreinte,
            EnvoyeLe = signee.AddMinutes(-2),
            ExpireLe = signee.AddMinutes(13),
            Essais = 1,
            SigneeLe = signee,
            Preuve = coffre.Sceller(preuve),
            Cachet = cachet.Signer(Encoding.UTF8.GetBytes(preuve)),
        };
    }

    /// <summary>An independent worker already in, whose year ends in a month.</summary>
    private async Task AccepterAsync(Queue<Siren> sirens, DateTime instant, DateOnly jour, CancellationToken arret)
    {
        var entreprise = await db.Set<Entreprise>().AsNoTracking().Where(e => e.Statut == StatutEntreprise.Adherente && e.RadieeLe == null).OrderBy(e => e.Id).FirstAsync(arret);
        var au = jour.AddMonths(1);
        var demande = Deposer(entreprise.RaisonSociale, GenreAdherent.Independant, "7111Z", 1, EtatDemande.Acceptee, null, sirens, instant.AddDays(-330), jour);
        demande.EntrepriseId = entreprise.Id;
        db.Add(new AffiliationIndependant { Id = Id<AffiliationIndependant>.Nouveau(), EntrepriseId = entreprise.Id, DemandeId = demande.Id, Du = au.AddYears(-1).AddDays(1), Au = au });
    }
}
