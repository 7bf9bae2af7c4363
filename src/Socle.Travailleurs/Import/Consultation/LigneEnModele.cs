using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>A row as the columns of our model.</summary>
internal static class LigneEnModele
{
    public static IEnumerable<object?> De(LigneImport ligne)
    {
        var donnees = ligne.Donnees is null ? null : ImportJson.Lire<LigneDeclaree>(ligne.Donnees);
        return ModeleDeclaration.Colonnes.Select(c => donnees is not null ? De(donnees, c.Champ) : c.Champ == Champ.NomNaissance ? ligne.Nom : null);
    }

    private static object? De(LigneDeclaree l, Champ champ)
    {
        var arret = l.Arrets?.FirstOrDefault(a => !a.Annule);
        return champ switch
        {
            Champ.Siret => l.Siret,
            Champ.Nir => l.Personne.Nir,
            Champ.Ntt => l.Personne.Ntt,
            Champ.NomNaissance => l.Personne.Nom,
            Champ.NomUsage => l.Personne.NomUsage,
            Champ.Prenoms => l.Personne.Prenoms,
            Champ.Sexe => Francais.De(l.Personne.Sexe),
            Champ.Naissance => l.Personne.Naissance,
            Champ.LieuNaissance => l.Personne.LieuNaissance,
            Champ.Courriel => l.Personne.Courriel,
            Champ.Telephone => l.Personne.Telephone,
            Champ.Boeth => l.Personne.Boeth,
            Champ.Matricule => l.Contrat.Matricule,
            Champ.NumeroContrat => l.Contrat.Numero,
            Champ.NatureContrat => l.Contrat.Nature is { } nature ? Francais.De(nature) : null,
            Champ.DateDebut => l.Contrat.Debut,
            Champ.FinPrevue => l.Contrat.FinPrevue,
            Champ.DateFin => l.Contrat.Fin,
            Champ.MotifFin => l.Contrat.MotifFin,
            Champ.Quotite => l.Contrat.Quotite,
            Champ.JoursSaison => l.Contrat.JoursSaison,
            Champ.Eloigne => l.Contrat.Eloigne,
            Champ.EmploisVises => l.Contrat.EmploisVises,
            Champ.ArretMotif => arret?.Motif is { } motif ? Francais.De(motif) : null,
            Champ.ArretDebut => arret?.Debut,
            Champ.ArretFinPrevue => arret?.FinPrevue,
            Champ.ArretReprise => arret?.Fin?.AddDays(1),
            _ => DuPoste(l, champ),
        };
    }

    private static object? DuPoste(LigneDeclaree l, Champ champ) => champ switch
    {
        Champ.Poste => l.Poste?.Libelle,
        Champ.Pcs => l.Poste?.Pcs,
        Champ.DebutPoste => l.Poste?.Debut,
        Champ.Nuit => l.Poste?.Nuit,
        Champ.Engins => l.Poste?.Engins is { } engins ? Francais.De(engins).Replace(", ", "|", StringComparison.Ordinal) : null,
        Champ.Habilitations => l.Poste?.Habilitations is { } h ? Francais.De(h).Replace(", ", "|", StringComparison.Ordinal) : null,
        Champ.Risques => l.Expositions is not { } expositions ? null
            : expositions.Count == 0 ? "aucun"
            : string.Join('|', expositions.Select(e => e.Debut is { } d ? $"{Francais.De(e.Risque)}@{d.Courte()}" : Francais.De(e.Risque))),
        _ => null,
    };
}
