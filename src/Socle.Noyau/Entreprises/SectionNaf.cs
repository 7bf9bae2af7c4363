namespace Socle.Noyau;

/// <summary>The 21 sections of the NAF rév. 2 (Insee).</summary>
public sealed record SectionNaf(char Code, string Libelle)
{
    public static IReadOnlyList<SectionNaf> Toutes { get; } =
    [
        new('A', "Agriculture, sylviculture et pêche"),
        new('B', "Industries extractives"),
        new('C', "Industrie manufacturière"),
        new('D', "Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné"),
        new('E', "Production et distribution d’eau ; assainissement, gestion des déchets et dépollution"),
        new('F', "Construction"),
        new('G', "Commerce ; réparation d’automobiles et de motocycles"),
        new('H', "Transports et entreposage"),
        new('I', "Hébergement et restauration"),
        new('J', "Information et communication"),
        new('K', "Activités financières et d’assurance"),
        new('L', "Activités immobilières"),
        new('M', "Activités spécialisées, scientifiques et techniques"),
        new('N', "Activités de services administratifs et de soutien"),
        new('O', "Administration publique"),
        new('P', "Enseignement"),
        new('Q', "Santé humaine et action sociale"),
        new('R', "Arts, spectacles et activités récréatives"),
        new('S', "Autres activités de services"),
        new('T', "Activités des ménages en tant qu’employeurs ; activités indifférenciées des ménages en tant que producteurs de biens et services pour usage propre"),
        new('U', "Activités extra-territoriales"),
    ];

    public override string ToString() => $"{Code}";
}
